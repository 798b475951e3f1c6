# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by up, down and release. Bash, sourced.

export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
umask 022

die() {
  printf 'farm: %s\n' "$*" >&2
  exit 1
}

# need PROGRAM... : ends with status 77 and one line when one is not installed (tests take that for their QSKIP).
need() {
  local program
  for program; do
    command -v "$program" >/dev/null || {
      printf 'farm: the program "%s" is not installed (dev/deps installs it)\n' "$program" >&2
      exit 77
    }
  done
}

# json TEXT : TEXT as a JSON string; "null" when there is no argument.
json() {
  (($#)) || { printf null; return; }
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# start_time PID : the kernel's start time of a process; with its number it names a process for good (proc(5), field 22
# of stat; the second field may hold blanks and parentheses).
start_time() {
  local stat fields
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra fields <<<"${stat##*) }"
  printf '%s\n' "${fields[19]}"
}

# free_port : a port of 127.0.0.1 that nothing listens on now, outside the range that outgoing connections take.
free_port() {
  perl -MIO::Socket::INET -e 'for (1 .. 200) {
    my $port = 12000 + int rand 18000;
    if (IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => $port, Listen => 1)) { print "$port\n"; exit 0 }
  } exit 1' || die "no free port on 127.0.0.1"
}

# wait_for SECONDS WHAT LOG PID COMMAND... : until COMMAND succeeds; fails at once when PID (0: none) has ended.
wait_for() {
  local turns=$(($1 * 50)) what=$2 log=$3 pid=$4
  shift 4
  until "$@" >/dev/null 2>&1; do
    if ((pid)) && ! kill -0 "$pid" 2>/dev/null || ((turns-- <= 0)); then
      printf 'farm: %s did not come up:\n' "$what" >&2
      tail -n 15 "$log" >&2 2>/dev/null
      return 1
    fi
    sleep 0.02
  done
}

# launch NAME COMMAND... : starts a server of the farm and writes it down for `down`.
# Its number is in $launched.
launch() {
  local name=$1 command
  shift
  if [[ $1 = as_login ]]; then
    shift
    login_command "$@"
    set -- "${command[@]}"
  fi
  setsid env "QUAI_FARM=$token" "$@" >>"$folder/log/$name.out" 2>&1 </dev/null &
  launched=$!
  printf '%s %s %s\n' "$launched" "$(start_time "$launched")" "$name" >>"$folder/run/processes"
}

# login_command COMMAND... : sets "command" to what runs COMMAND as the farm's login user: by number, so that it also
# works outside the farm's mount namespace.
login_command() {
  command=(env -i "PATH=$PATH" "HOME=$folder/home" "USER=$login" "LOGNAME=$login" LC_ALL=C.UTF-8 SHELL=/bin/bash
    "QUAI_FARM=$token" SVN_I_LOVE_CORRUPTED_WORKING_COPIES_SO_DISABLE_SLEEP_FOR_TIMESTAMPS=yes "$@")
  if ((EUID != login_uid)); then
    command=(setpriv --reuid="$login_uid" --regid="$login_gid" --clear-groups "${command[@]}")
  fi
}

# as_login COMMAND... : runs it as the farm's login user.
as_login() {
  local command
  login_command "$@"
  "${command[@]}"
}

# own PATH... : gives what was made to the login user.
own() {
  ((EUID == login_uid)) || chown -R -h "$login_uid:$login_gid" "$@"
}
