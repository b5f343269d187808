#!/usr/bin/env node
'use strict'
const { main } = require('../dist/cli/start.js')
main(process)
