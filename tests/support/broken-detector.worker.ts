// A detector that is killed by what it was given.
process.kill(process.pid, 'SIGKILL')
