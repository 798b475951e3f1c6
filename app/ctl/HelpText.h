// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quai::ctl {

/// What `quaictl --help` says before the options.
inline constexpr char kHelp[] = R"(Usage: quaictl [options] GROUP VERB [ARGUMENTS]

  site list                       the sites of sites.yml
  site add                        adds a site, see "Fields of site add"
  site test SITE                  connects and shows what the server offers
  site secret SITE NAME           keeps a secret in the keychain: what {{ secret:NAME }} stands for in the templates of
                                  environment files, repository-password or webhook-secret

  deliver status SITE             mode, copies, lock
  deliver plan SITE [STEP]        what a step would do, without doing it (default: the next step)
  deliver syncback SITE           1 Securing: the served code becomes the safe copy
  deliver goback SITE             2 Activation: the safe copy serves, production is set aside
  deliver update SITE             3 Modification: new code
  deliver backtoprod SITE         4 Re-establishment: the new code serves
  deliver all SITE                1 to 4
  deliver rescue SITE             the secured version serves again, from any state
  deliver drift SITE              what is served against the release last delivered, or against --release
  deliver unlock SITE             removes somebody else's lock
  deliver journal SITE            what was done, newest last

  session open SITE               a delivery session: --title, --description, --expected-impact, --planned-end
  session list [SITE]             sessions of this history, newest first (--search, --outcome, --limit)
  session show SESSION            one with its commands; SESSION is a number, or a site: its newest one
  session note SITE               adds a remark (--comment) to what was done
  session close SITE              --impact, --state, --follow-up; in Mode Livraison also --reason
  session report SESSION          writes the report to --output FILE (--format html or pdf, --language fr or en)
  session send SESSION            mails the report to the site's recipients, or to --to
  session export SESSION FOLDER   report, rows and outputs; `session export csv FILE`: all commands as a table
  session import SITE             the sessions that the plugin Tool Delivery keeps on this site (--plan: only counts them)
  session mails                   hands in what waits and shows the queue (--retry N: sends a failed one again)

  codebase new FOLDER             a new project: --name, --moodle, --branch, --moodle-source
  codebase import FOLDER FILE     a new project from a file of Moodle Code Base Manager (YAML or JSON)
  codebase refresh                the newest copy of the plugin directory (--directory-url)
  codebase search [WORD...]       plugins of the directory (--moodle 4.5: only those for it)
  codebase add FOLDER PLUGIN...   declares plugins: of the directory, or --source; --pin, --branch
  codebase remove FOLDER PLUGIN...
  codebase check FOLDER           what stands against building it
  codebase fetch FOLDER           its sources into the cache (--missing: only those never fetched)
  codebase resolve FOLDER         what it comes to: the lock
  codebase diff FOLDER [A [B]]    declared against built; release A against built, or against release B
  codebase build FOLDER           composes it and commits the generation
  codebase test FOLDER [TAG]      PHP syntax of the plugins and the project's own checks, on what was built or on a release
  codebase release FOLDER         tags what was built (--comment)
  codebase list FOLDER            its releases
  codebase whatif FOLDER V...     each plugin in other versions of Moodle
  codebase inventory FOLDER [TAG] what is installed, from where (--format md or html)

  instances list SITE             the virtual instances of VMoodle's register
  instances show SITE NAME        one of them, and what it says itself (--sizes)
  instances enable SITE NAME...   NAME: a short name, a host, #id, all, enabled, master, or - for a list on stdin
  instances disable SITE NAME...
  instances cron SITE NAME...     Moodle's own cron, now
  instances snapshot SITE NAME... as templates of the plugin
  instances templates SITE        the templates
  instances run SITE ACTION NAME...   purge-caches, maintenance-on, maintenance-off, upgrade, task (--task),
                                  script (--script, --option), reset-password (--user), renew-mnet-key
  instances create SITE SHORTNAME a new one (--template, else Moodle's installer); --plan, --undo, --db-password; --nodes FILE or -
  instances destroy SITE NAME...  database, folder and row of disabled ones
  instances sync SITE NAME...     writes the register's enabled rows, without passwords, into their copies of it
  instances configs SITE NAME...  writes the config.php that each would have as a Moodle of its own
  instances orphans SITE          databases and data folders of the plugin's schemes that no row names (--sizes)
  instances log SITE NAME         what it logged of its tasks (--limit), and the end of its cron's file
  instances cronfiles SITE        a script with crontab line and systemd timer for Moodle's own cron (--parallel)

Exit codes: 0 done, 1 failed, 2 usage, 3 refused by a guard, 4 lock held, 5 host unreachable or not trusted,
6 needs attention (state unknown). Questions are asked on a terminal only.
)";

} // namespace quai::ctl
