# SPDX-License-Identifier: GPL-3.0-or-later
# The users of a farm, and the mount namespace in which they exist. Sourced by up.

# enter ARGUMENT... : as root, runs `up` again inside a private mount namespace and ends with its status. Where no
# namespace can be had, or with --as-user, runs it again as "nobody". As an ordinary user: returns.
enter() {
  [[ $EUID -eq 0 ]] || return 0
  local again=("$here/up" "$@" --in "$folder")
  if ((!as_user)) && unshare --mount --propagation private true 2>/dev/null; then
    reachable
    QUAI_FARM_INSIDE=1 QUAI_FARM_MODE=root exec unshare --mount --propagation private "${again[@]}"
  fi
  ((as_user)) || printf 'farm: no mount namespace to be had here: this farm runs as "nobody"\n' >&2
  cp -R "$here" "$folder/program" # "nobody" need not be able to enter the folder of this one
  chown nobody "$folder"
  again[0]=$folder/program/up
  local nobody_gid
  nobody_gid=$(id -g nobody)
  QUAI_FARM_INSIDE=1 QUAI_FARM_MODE=user exec setpriv --reuid=nobody --regid="$nobody_gid" --clear-groups \
    --inh-caps=-all --bounding-set=-all env "HOME=$folder/home" USER=nobody LOGNAME=nobody "${again[@]}"
}

# reachable : the farm's users must be able to walk down to the folder.
reachable() {
  local path=$folder
  while [[ $path != / ]]; do
    [[ $(stat -c %A "$path") = *[xt] ]] || die "other users cannot enter $path: choose another folder with --in"
    path=$(dirname "$path")
  done
}

# choose_users : names and numbers. Farms that run at the same time have different numbers.
choose_users() {
  password=Quai-farm-2026
  if [[ $mode = user ]]; then
    login=$(id -un) login_uid=$EUID login_gid=$(id -g) web_user=$login web_uid=$EUID
    return
  fi
  login=quaifarm web_user=quaiweb
  local tries=0
  while ((tries++ < 100)); do
    login_uid=$((20000 + (RANDOM * 32768 + RANDOM) % 8000 * 5))
    login_gid=$login_uid web_uid=$((login_uid + 1))
    if ! grep -qE "^Uid:.*\b($login_uid|$web_uid)\b" /proc/[0-9]*/status 2>/dev/null \
      && ! getent passwd "$login_uid" >/dev/null; then return; fi
  done
  die "no free user numbers"
}

# make_users : root mode: passwd, group, shadow, sudoers and PAM of the farm, laid over those of the machine in this
# namespace only. User mode: the same for nss_wrapper, where it is installed.
make_users() {
  mkdir -p "$folder/home/.ssh" && chmod 700 "$folder/home/.ssh"
  cp /etc/skel/.bashrc /etc/skel/.profile "$folder/home/" 2>/dev/null || true
  own "$folder/home"
  local hash
  hash=$(perl -e 'print crypt($ARGV[0], q($6$) . $ARGV[1] . q($))' "$password" "$token")
  if [[ $mode = user ]]; then make_wrapped_user "$hash"; else make_real_users "$hash"; fi
}

make_real_users() { # HASH
  local etc=$folder/etc names=("$login" "$web_user" quaidenied quaiasked quaidb) i
  grep -v '^quai' /etc/passwd >"$etc/passwd.$token"
  grep -v '^quai' /etc/group >"$etc/group.$token"
  printf 'root:*:19000:0:99999:7:::\n' >"$etc/shadow.$token"
  for i in "${!names[@]}"; do
    printf '%s:x:%d:%d:Quai farm:%s:%s\n' "${names[i]}" $((login_uid + i)) $((login_uid + i)) \
      "$( ((i)) && echo "$folder/tmp" || echo "$folder/home")" "$( ((i)) && echo /usr/sbin/nologin || echo /bin/bash)" \
      >>"$etc/passwd.$token"
    printf '%s:x:%d:\n' "${names[i]}" $((login_uid + i)) >>"$etc/group.$token"
    printf '%s:%s:19000:0:99999:7:::\n' "${names[i]}" "$( ((i)) && echo '*' || echo "$1")" >>"$etc/shadow.$token"
  done
  chmod 640 "$etc/shadow.$token"
  # The web user: without a password. quaiasked: only with one. quaidenied: not at all, and said so.
  printf '%s\n' 'Defaults env_reset' 'Defaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"' \
    "Defaults:$login !authenticate" 'root ALL=(ALL:ALL) NOPASSWD: ALL' "$login ALL=($web_user) NOPASSWD: ALL" \
    "$login ALL=(quaiasked) PASSWD: ALL" >"$etc/sudoers.$token"
  chmod 440 "$etc/sudoers.$token"
  mkdir -p "$etc/pam" "$folder/run/machine"
  local service
  for service in sshd sudo sudo-i other; do
    printf '%s\n' 'auth required pam_unix.so nodelay' 'account required pam_unix.so' 'password required pam_deny.so' \
      'session required pam_permit.so' >"$etc/pam/$service"
  done
  chmod 755 "$folder/run/machine"
  local file
  for file in passwd group shadow sudoers; do
    if [[ -e /etc/$file ]]; then mount --bind "$etc/$file.$token" "/etc/$file"; fi
  done
  if [[ -d /etc/pam.d ]]; then mount --bind "$etc/pam" /etc/pam.d; fi
  mount --bind "$folder/run/machine" /run # sshd and sudo leave files there; also hides caches of user names
  mkdir /run/sshd
}

make_wrapped_user() { # HASH
  wrapper=$(compgen -G '/usr/lib/*/libnss_wrapper.so' | head -1 || true)
  if [[ -z $wrapper ]]; then
    password=''
    return
  fi
  printf '%s:x:%d:%d:Quai farm:%s:/bin/bash\nroot:x:0:0:root:/root:/bin/bash\n' "$login" "$EUID" "$(id -g)" "$folder/home" >"$folder/etc/passwd"
  printf '%s:%s:19000:0:99999:7:::\n' "$login" "$1" >"$folder/etc/shadow"
  cp /etc/group "$folder/etc/group"
  printf 'quaifarm:x:%d:\n' "$(id -g)" >>"$folder/etc/group"
}
