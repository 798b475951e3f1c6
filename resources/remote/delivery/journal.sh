# SPDX-License-Identifier: GPL-3.0-or-later
# The journal of a site: <base>/.quai/journal.jsonl. Append-only; every line is one printf into a descriptor opened with
# O_APPEND, so that lines of two writers never mix. Free text arrives as JSON already ($entry), made by the desktop.

# json_text TEXT: sets json to TEXT as a JSON string. Forks only for unusual characters.
json_text() {
    case $1 in
    *[!A-Za-z0-9\ ./:@_,+=~-]*)
        json=$(printf '%s' "$1" | LC_ALL=C tr '\001-\037\177' ' ' | sed 's/[\\"]/\\&/g')
        json="\"$json\""
        ;;
    *) json="\"$1\"" ;;
    esac
}

# journal_line JSON: appends one line.
journal_line() {
    if [ -z "${journal_whole:-}" ]; then
        # A line that a full disk or a power cut tore stays by itself.
        [ ! -s "$quai/journal.jsonl" ] || [ -z "$(tail -c 1 "$quai/journal.jsonl")" ] || printf '\n' >>"$quai/journal.jsonl"
        journal_whole=yes
    fi
    # .quai lets nobody else in, so the mode of the file needs no care.
    printf '%s\n' "$1" >>"$quai/journal.jsonl"
}

# journal_begin: before the first write of a step. Refuses when it cannot be written: no change without its line.
journal_begin() {
    journal_line "{\"kind\":\"begin\",\"at\":$(date +%s),$entry}" 2>/dev/null \
        || deny NotWritable 'the journal cannot be written' "path=$quai/journal.jsonl"
    journal_open=yes
}

# journal_end OUTCOME [NAME VALUE]... : after it.
journal_end() {
    journal_open=no
    json_text "$1"
    line="{\"kind\":\"end\",\"at\":$(date +%s),$entry,\"outcome\":$json,\"facts\":{"
    shift
    comma=''
    while [ $# -ge 2 ]; do
        json_text "$2"
        line="$line$comma\"$1\":$json"
        comma=,
        shift 2
    done
    journal_line "$line}}"
}

# journal_note WHAT OWNER TEXT: something that is no step (a lock taken over, a switch settled).
journal_note() {
    json_text "$1"
    note=$json
    json_text "$2"
    from=$json
    json_text "$3"
    why=$json
    json_text "$owner"
    journal_line "{\"kind\":\"note\",\"at\":$(date +%s),\"owner\":$json,\"step\":$note,\"comment\":$why,\"facts\":{\"from\":$from}}" \
        2>/dev/null
}

# journal_unended: prints the newest begin line when no end line follows it. Reads the last lines only.
journal_unended() {
    [ -f "$quai/journal.jsonl" ] || return 0
    tail -n 64 "$quai/journal.jsonl" | {
        last=''
        while IFS= read -r line; do
            case $line in
            '{"kind":"begin",'*'}') last=$line ;;
            '{"kind":"end",'*'}')
                # Both carry the id first: {"kind":"end","at":123,"id":"...".
                id=${line#*\"id\":\"}
                case $last in
                *"\"id\":\"${id%%\"*}\""*) last='' ;;
                esac
                ;;
            esac
        done
        printf '%s' "$last"
    }
}
