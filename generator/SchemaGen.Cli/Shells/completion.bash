# Completion of schemagen command lines in bash. What schemagen has no words for is completed as a file.
_schemagen() {
    local word="${COMP_WORDS[COMP_CWORD]}" candidate
    local line="${COMP_LINE:0:COMP_POINT}"
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [[ -n $candidate && $candidate == "$word"* ]]; then
            COMPREPLY+=("$candidate")
        fi
    done < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _schemagen schemagen
