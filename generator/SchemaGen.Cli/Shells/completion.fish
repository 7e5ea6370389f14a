# Completion of schemagen command lines in fish. What schemagen has no words for is completed as a file.
function __schemagen_complete
    set -l line (commandline --cut-at-cursor --current-process | string collect --allow-empty)
    schemagen "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
end
complete --command schemagen --arguments "(__schemagen_complete)"
