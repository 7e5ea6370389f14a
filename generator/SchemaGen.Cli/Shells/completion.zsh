# Completion of schemagen command lines in zsh. What schemagen has no words for is completed as a file.
_schemagen() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a candidates
    candidates=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
    compadd -a candidates || _files
}
compdef _schemagen schemagen
