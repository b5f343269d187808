# Types each line into an interactive zsh that has read a script twice, and prints what TAB lists for it.
# Arguments: the script, then the lines. The typed commands do not hold the words that end a reading, so their echo ends none.
zmodload zsh/zpty zsh/zselect
script=$1; shift
# Reads what the shell prints up to a word; gives up after ten seconds.
read_to() {
  local chunk
  local -i waits=0
  seen=
  while [[ $seen != *${~1}* ]] && (( waits < 1000 )); do
    if zpty -r -t shell chunk; then seen+=$chunk; else zselect -t 1; waits+=1; fi
  done
}
export PS1='TYPE>'
zpty shell zsh -f -i
read_to 'TYPE>'
zpty -w shell "unset zle_bracketed_paste; unsetopt prompt_sp; LISTMAX=100000; bindkey '^I' list-choices; print 'SET''UP'"
read_to 'SETUP*TYPE>'
zpty -w shell "finish() { print -r -- 'FINI''SHED' }; zle -N finish; bindkey '^T' finish; print 'REA''DY'"
read_to 'READY*TYPE>'
zpty -w shell "source ${(q)script}; source ${(q)script}; print 'SOUR''CED'"
read_to 'SOURCED*TYPE>'
print -r -- "$seen"
for line; do
  zpty -w -n shell "$line"$'\t\C-t\C-u'
  read_to FINISHED
  print -r -- "==> $line"
  print -r -- "$seen"
done
zpty -d shell
