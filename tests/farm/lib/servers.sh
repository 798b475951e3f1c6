# SPDX-License-Identifier: GPL-3.0-or-later
# The servers of a farm. Sourced by up.

need_programs() {
  need perl setpriv unshare
  if has ssh; then need sshd ssh-keygen; fi
  if has db; then need mariadbd mariadb mariadb-install-db; fi
  if has git; then need git; fi
  if has svn; then need svn svnadmin svnserve; fi
  if has cvs; then need cvs; fi
  if has git || has svn || has cvs; then need php; fi
  if has web; then
    need nginx
    fpm=$(compgen -c php-fpm | sort -V | tail -1)
    need "${fpm:-php-fpm}"
  fi
}

# listening PORT : something accepts connections there.
listening() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# ---------------------------------------------------------------- OpenSSH
passphrase='farm passphrase'

make_keys() {
  local keys=$folder/keys
  ssh-keygen -q -t ed25519 -N '' -C 'Quai farm host' -f "$keys/host_ed25519"
  ssh-keygen -q -t ecdsa -N '' -C 'Quai farm host' -f "$keys/host_ecdsa"
  ssh-keygen -q -t ed25519 -N '' -C 'Quai farm user' -f "$keys/id_ed25519"
  ssh-keygen -q -t ed25519 -N "$passphrase" -C 'Quai farm user with passphrase' -f "$keys/id_passphrase"
  cat "$keys"/id_*.pub >"$folder/home/.ssh/authorized_keys"
  own "$folder/home/.ssh"
}

start_sshd() {
  local sftp wrap=() extra=('UsePAM yes' 'KbdInteractiveAuthentication yes') tries=0
  sftp=$(compgen -G '/usr/lib/*/sftp-server' | head -1 || true)
  if [[ $mode = user ]]; then
    extra=('UsePAM no' 'KbdInteractiveAuthentication no' 'StrictModes no')
    if [[ -n $wrapper ]]; then
      wrap=(env "LD_PRELOAD=$wrapper" "NSS_WRAPPER_PASSWD=$folder/etc/passwd" "NSS_WRAPPER_GROUP=$folder/etc/group"
        "NSS_WRAPPER_SHADOW=$folder/etc/shadow")
    fi
  fi
  while ((tries++ < 5)); do
    ssh_port=$(free_port)
    printf '%s\n' "Port $ssh_port" 'ListenAddress 127.0.0.1' "HostKey $folder/keys/host_ed25519" \
      "HostKey $folder/keys/host_ecdsa" "PidFile $folder/run/sshd.pid" "AllowUsers $login" 'PermitRootLogin no' \
      'PubkeyAuthentication yes' "PasswordAuthentication $([[ -n $password ]] && echo yes || echo no)" \
      "AuthorizedKeysFile $folder/home/.ssh/authorized_keys" 'PrintMotd no' 'AcceptEnv LANG LC_*' \
      "SetEnv QUAI_FARM=$token" "Subsystem sftp ${sftp:-internal-sftp}" 'LogLevel VERBOSE' "${extra[@]}" \
      >"$folder/etc/sshd_config"
    launch sshd "${wrap[@]}" "$(command -v sshd)" -D -f "$folder/etc/sshd_config" -E "$folder/log/sshd.log"
    if wait_for 5 sshd "$folder/log/sshd.log" "$launched" grep -q "Server listening on 127.0.0.1 port $ssh_port" "$folder/log/sshd.log"; then break; fi
    ((tries < 5)) || die "sshd does not start"
  done
  sed -E "s/^([^ ]+ [^ ]+).*/[127.0.0.1]:$ssh_port \1/" "$folder"/keys/host_*.pub >"$folder/keys/known_hosts"
  printf '%s\n' 'Host farm' '  HostName 127.0.0.1' "  Port $ssh_port" "  User $login" \
    "  IdentityFile $folder/keys/id_ed25519" '  IdentitiesOnly yes' \
    "  UserKnownHostsFile $folder/keys/known_hosts" >"$folder/keys/config"
}

# ---------------------------------------------------------------- MariaDB
db_user=moodle db_password=farm-db-2026

start_db() {
  local db=$folder/db owner=()
  mkdir "$db" "$db/data"
  if [[ $mode = root ]]; then
    owner=(--user=quaidb)
    chown -R "$((login_uid + 4)):$((login_uid + 4))" "$db"
  fi
  # Nothing here outlives the farm, so nothing need reach the disk.
  printf '%s\n' '[mariadbd]' "datadir=$db/data" "socket=$db/sock" "pid-file=$db/pid" skip-networking skip-log-bin \
    skip-name-resolve character-set-server=utf8mb4 collation-server=utf8mb4_unicode_ci innodb-buffer-pool-size=32M \
    innodb-log-file-size=8M innodb-flush-log-at-trx-commit=0 innodb-flush-method=nosync innodb-doublewrite=0 \
    innodb-buffer-pool-dump-at-shutdown=0 performance-schema=off max-connections=100 >"$folder/etc/my.cnf"
  printf '%s\n' '[client]' "socket=$db/sock" 'user=root' >"$folder/etc/client.cnf"
  mariadb-install-db --defaults-file="$folder/etc/my.cnf" "${owner[@]}" --auth-root-authentication-method=normal \
    --skip-test-db >"$folder/log/install-db.log" 2>&1 || die "mariadb-install-db: $(tail -5 "$folder/log/install-db.log")"
  launch mariadbd mariadbd --defaults-file="$folder/etc/my.cnf" "${owner[@]}"
  wait_for 20 MariaDB "$folder/log/mariadbd.out" "$launched" test -S "$db/sock"
  sql "CREATE USER '$db_user'@'localhost' IDENTIFIED BY '$db_password'; GRANT ALL ON *.* TO '$db_user'@'localhost';"
}

sql() { mariadb --defaults-file="$folder/etc/client.cnf" -e "$1"; }

# ---------------------------------------------------------------- nginx and php-fpm
start_web() {
  local identity=() listen=() site tries=0
  if [[ $mode = root ]]; then
    identity=("user = $web_user" "group = $web_user")
    listen=("listen.owner = $web_user" "listen.group = $web_user" 'listen.mode = 0660')
  fi
  printf '%s\n' '[global]' "error_log = $folder/log/php-fpm.log" "pid = $folder/run/php-fpm.pid" '[farm]' \
    "${identity[@]}" "listen = $folder/run/php-fpm.sock" "${listen[@]}" 'pm = static' "pm.max_children = $workers" \
    'catch_workers_output = yes' "php_admin_value[error_log] = $folder/log/php.log" 'php_admin_flag[log_errors] = on' \
    >"$folder/etc/php-fpm.conf"
  launch php-fpm "$(command -v "$fpm")" -F -y "$folder/etc/php-fpm.conf"
  wait_for 10 php-fpm "$folder/log/php-fpm.log" "$launched" test -S "$folder/run/php-fpm.sock"
  while ((tries++ < 5)); do
    write_nginx_conf
    launch nginx nginx -e "$folder/log/nginx.log" -p "$folder/" -c "$folder/etc/nginx.conf"
    if wait_for 5 nginx "$folder/log/nginx.log" "$launched" listening "${site_port[${sites[0]}]}" \
      && kill -0 "$launched" 2>/dev/null; then return; fi
  done
  die "nginx does not start"
}

# write_nginx_conf : new ports for all sites, and the configuration that serves them.
write_nginx_conf() {
  local conf=$folder/etc/nginx.conf temp
  {
    if [[ $mode = root ]]; then printf 'user %s;\n' "$web_user"; fi
    printf '%s\n' 'daemon off;' 'worker_processes 1;' "pid $folder/run/nginx.pid;" "error_log $folder/log/nginx.log;" \
      'events { worker_connections 512; }' 'http {' 'include /etc/nginx/mime.types;' \
      'default_type application/octet-stream;' "access_log $folder/log/access.log;" 'server_tokens off;'
    for temp in client_body fastcgi proxy uwsgi scgi; do printf '%s_temp_path %s/tmp/%s;\n' "$temp" "$folder" "$temp"; done
    for site in "${sites[@]}"; do
      site_port[$site]=$(free_port)
      cat <<NGINX
server {
  listen 127.0.0.1:${site_port[$site]};
  server_name _;
  root $folder/srv/$site/moodle;
  index index.php index.html;
  location / { try_files \$uri \$uri/ =404; }
  location ~ [^/]\.php(/|\$) {
    fastcgi_split_path_info ^(.+?\.php)(/.*)\$;
    set \$info \$fastcgi_path_info;
    if (!-f \$document_root\$fastcgi_script_name) { return 404; }
    include /etc/nginx/fastcgi_params;
    fastcgi_param SCRIPT_FILENAME \$realpath_root\$fastcgi_script_name;
    fastcgi_param DOCUMENT_ROOT \$realpath_root;
    fastcgi_param PATH_INFO \$info;
    fastcgi_param HTTP_HOST \$host:${site_port[$site]};
    fastcgi_param HTTP_PROXY "";
    fastcgi_pass unix:$folder/run/php-fpm.sock;
  }
}
NGINX
    done
    printf '}\n'
  } >"$conf"
}
