// Loaded ahead of a program: says at its end how much memory it had at most, in KiB.
process.on('exit', () => process.stderr.write(`${process.resourceUsage().maxRSS}\n`))
