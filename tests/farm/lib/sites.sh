# SPDX-License-Identifier: GPL-3.0-or-later
# The sites of a farm: their code upstream, their working copies in production, their data. Sourced by up.

declare -A site_port=()
branch=MOODLE_405_STABLE
vcs_user=deliverer vcs_password='farm vcs 2026'

# make_site_code SITE : upstream repository, then <base>/moodle as a working copy of it. Runs in a subshell, so that the
# sites are made side by side; the repository's address goes to run/repository-SITE.
make_site_code() {
  mkdir -p "$folder/srv/$1" "$folder/upstream/$1" "$folder/data/$1"
  own "$folder/srv/$1" "$folder/upstream/$1"
  if [[ $mode = root ]]; then chown "$web_uid:$web_uid" "$folder/data/$1"; fi
  chmod 2777 "$folder/data/$1"
  "make_$1"
}

# generate FOLDER KIND : writes the code tree there.
generate() {
  php -d memory_limit=256M "$here/lib/generate.php" "$1" --template "$here/moodle" --files "$files" --bytes "$bytes" --seed "$seed" --kind "$2"
  own "$1"
}

make_git() {
  local work=$folder/work/git bare=$folder/upstream/git/moodle.git
  generate "$work" git
  printf '%s\n' '[user]' 'name = Quai farm' 'email = farm@example.invalid' '[core]' 'looseCompression = 0' 'compression = 1' \
    '[gc]' 'auto = 0' '[init]' "defaultBranch = $branch" >"$folder/home/.gitconfig"
  own "$folder/home/.gitconfig"
  as_login git init -q --bare "$bare"
  as_login git -C "$work" init -q
  as_login git -C "$work" add -A
  as_login git -C "$work" commit -q -m 'First version'
  as_login git -C "$work" remote add origin "$bare"
  as_login git -C "$work" push -q origin "$branch"
  as_login git clone -q "$bare" "$folder/srv/git/moodle"
  as_login mkdir -p "$folder/srv/git/moodle/local/empty folder"
  as_login chmod 444 "$folder/srv/git/moodle/README.txt"
  printf %s "$bare" >"$folder/run/repository-git"
}

# svn: <repository>/trunk, reached through svnserve with a password; the environment files are ignored as in git.
make_svn() {
  local work=$folder/work/svn store=$folder/upstream/svn/moodle tries=0 port
  as_login svnadmin create --compatible-version 1.8 "$store"
  printf '%s\n' '[general]' 'anon-access = none' 'auth-access = write' 'password-db = passwd' 'realm = Quai farm' \
    | as_login tee "$store/conf/svnserve.conf" >/dev/null
  printf '%s\n' '[users]' "$vcs_user = $vcs_password" | as_login tee "$store/conf/passwd" >/dev/null
  generate "$work/trunk" svn
  mkdir "$work/branches" "$work/tags"
  own "$work"
  as_login svn checkout -q --force "file://$store" "$work"
  as_login svn add -q --force --no-ignore "$work/trunk" "$work/branches" "$work/tags"
  as_login svn propset -q svn:ignore config.php "$work/trunk"
  as_login svn propset -q svn:ignore vconfig.php "$work/trunk/local/vmoodle"
  as_login svn commit -q -m 'First version' "$work"
  while ((tries++ < 5)); do
    port=$(free_port)
    launch svnserve as_login svnserve -d --foreground --listen-host 127.0.0.1 --listen-port "$port" \
      -r "$folder/upstream/svn" --log-file "$folder/upstream/svn/log"
    if wait_for 5 svnserve "$folder/log/svnserve.out" "$launched" listening "$port"; then break; fi
    ((tries < 5)) || die "svnserve does not start"
  done
  printf 'svn://127.0.0.1:%s/moodle' "$port" >"$folder/run/repository-svn"
  printf %s "$vcs_password" | as_login svn checkout -q --non-interactive --no-auth-cache --username "$vcs_user" --password-from-stdin \
    "svn://127.0.0.1:$port/moodle/trunk" "$folder/srv/svn/moodle"
}

# cvs: a repository that is reached by its path, module "moodle". Binary files are imported as such.
make_cvs() {
  local store=$folder/upstream/cvs/root
  generate "$folder/tmp/cvs" cvs
  printf 'config.php\n' >"$folder/tmp/cvs/.cvsignore"
  printf 'vconfig.php\n' >"$folder/tmp/cvs/local/vmoodle/.cvsignore"
  own "$folder/tmp/cvs"
  as_login cvs -d "$store" init
  (cd "$folder/tmp/cvs" && as_login cvs -Q -d "$store" import -ko -I ! -W '*.png -k "b"' -m 'First version' moodle FARM FIRST)
  rm -rf "$folder/tmp/cvs"
  # Each checkout waits for the clock's next second: both at once.
  (cd "$folder/work" && as_login cvs -Q -d "$store" checkout -d cvs moodle) &
  local other=$!
  (cd "$folder/srv/cvs" && as_login cvs -Q -d "$store" checkout moodle)
  wait $!
  printf %s "$store" >"$folder/run/repository-cvs"
}

# install_site SITE : config.php and the like, and the database with the version that the code has.
install_site() {
  local tree=$folder/srv/$1/moodle socket='' url=http://127.0.0.1 virtual=''
  if ((vmoodle)) && [[ $1 = "${sites[0]}" ]]; then virtual=vmoodle; fi
  if has web; then url+=:${site_port[$1]}; fi
  if has db; then
    socket=$folder/db/sock
    sql "CREATE DATABASE moodle_$1;"
  fi
  php "$here/lib/configure.php" "$tree" "$url" "$folder/data/$1" "$socket" "moodle_$1" "$db_user" "$db_password" $virtual
  own "$tree/config.php" "$tree/local/vmoodle/vconfig.php"
  log=$folder/log/install-$1.log
  as_login php "$tree/admin/cli/install_database.php" --agree-license >"$log" 2>&1
  if [[ -n $virtual ]]; then make_instances "$1"; fi
  log=''
}

# make_instances SITE : the site becomes the master of virtual instances.
make_instances() {
  local data=$folder/data/instances
  mkdir "$data"
  own "$data"
  as_login php "$here/lib/instances.php" "$folder/srv/$1/moodle" "$data" "${site_port[$1]:-}" "$vmoodle" "$rows" "$seed" \
    >"$folder/run/instances.json" 2>>"$log"
  if [[ $mode = root ]]; then chown -R "$web_uid:$web_uid" "$data"; fi
  chmod -R a+rwX "$data"
}

# ---------------------------------------------------------------- farm.json
# object KEY=VALUE... : a JSON object; VALUE is printed as it is: json TEXT makes one.
object() {
  local comma='' pair
  printf '{'
  for pair; do
    printf '%s"%s": %s' "$comma" "${pair%%=*}" "${pair#*=}"
    comma=', '
  done
  printf '}'
}

# text VALUE : JSON text, or null when it is empty.
text() { if [[ -n $1 ]]; then json "$1"; else printf null; fi; }

site_json() { # SITE
  local url='' dbname='' extra=()
  if has web; then url=http://127.0.0.1:${site_port[$1]}; fi
  if has db; then dbname=moodle_$1; fi
  case $1 in
    git) extra=("branch=$(json "$branch")") ;;
    svn) extra=("branch=$(json trunk)" "module=$(json "")" "user=$(json $vcs_user)" "password=$(json "$vcs_password")") ;;
    cvs) extra=("branch=$(json "")" "module=$(json moodle)") ;;
  esac
  if ((vmoodle)) && [[ $1 = "${sites[0]}" ]]; then extra+=("instances=$(<"$folder/run/instances.json")"); fi
  object "base=$(json "$folder/srv/$1")" "dir=$(json moodle)" "url=$(text "$url")" "dataroot=$(json "$folder/data/$1")" \
    "dbname=$(text "$dbname")" "repository=$(json "$(<"$folder/run/repository-$1")")" "php=$(json "$(command -v php)")" "${extra[@]}"
}

write_farm_json() {
  local fields=("folder=$(json "$folder")" "mode=$(json $mode)") list=() site keys=$folder/keys
  if has ssh; then
    fields+=("ssh=$(object "host=$(json 127.0.0.1)" "port=$ssh_port" "user=$(json "$login")" "key=$(json "$keys/id_ed25519")" \
      "keyWithPassphrase=$(json "$keys/id_passphrase")" "passphrase=$(json "$passphrase")" "password=$(text "$password")" \
      "keyboardInteractive=$([[ $mode = root ]] && echo true || echo false)" "knownHosts=$(json "$keys/known_hosts")" \
      "config=$(json "$keys/config")" "hostAlias=$(json farm)" "log=$(json "$folder/log/sshd.log")")")
  fi
  if [[ $mode = root ]] && command -v sudo >/dev/null; then
    fields+=("sudo=$(object available=true "user=$(json "$web_user")" "deniedUser=$(json quaidenied)" "passwordUser=$(json quaiasked)")")
  else
    fields+=("sudo=$(object available=false user=null deniedUser=null passwordUser=null)")
  fi
  if has web; then fields+=("web=$(object "user=$(json "$web_user")" "workers=$workers")"); fi
  if has db; then
    fields+=("db=$(object "socket=$(json "$folder/db/sock")" "user=$(json $db_user)" "password=$(json $db_password)")")
  fi
  for site in "${sites[@]}"; do list+=("$site=$(site_json "$site")"); done
  fields+=("sites=$(object "${list[@]}")")
  object "${fields[@]}" >"$folder/farm.json.part"
  mv "$folder/farm.json.part" "$folder/farm.json"
}
