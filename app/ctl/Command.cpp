// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Command.h"

#include "app/ctl/HelpText.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <span>

namespace quai::ctl {

namespace {

struct FieldOption
{
    const char *name;
    const char *help;
};

constexpr FieldOption kSiteFields[] = {
    {"id", "[a-z0-9-]; default: made of the name"},
    {"name", "name of the site"},
    {"url", "http(s) address of the site"},
    {"group", "group in the list of sites"},
    {"server", "[USER@]HOST[:PORT], or an alias of the SSH configuration"},
    {"ssh-config", "SSH configuration; default ~/.ssh/config"},
    {"base", "absolute folder that holds the served folder"},
    {"dir", "name of the served folder"},
    {"method", "git, svn or cvs"},
    {"repository", "URL or path as the server sees it; cvs: CVSROOT"},
    {"module", "cvs: module; svn: path below the repository"},
    {"branch", "git: branch; svn: trunk, branches/x; cvs: tag"},
    {"source-user", "user of the repository"},
    {"source-password-key", "keychain entry with that user's password"},
    {"sudo-user", "account that works on the files"},
    {"php", "PHP command of the server"},
    {"reload-command", "run after a switch"},
    {"note", "free text"},
    {"report-recipients", "addresses, separated by commas"},
    {"report-language", "fr or en"},
    {"webhook", "address that is told of sessions; {secret} stands for the keychain entry"},
    {"webhook-secret-key", "that keychain entry"},
};

constexpr FieldOption kCodebaseFields[] = {
    {"moodle", "4.5, 4.5+, 4.5.1, a tag or a commit"},
    {"moodle-source", "repository of Moodle"},
    {"cache", "the cache of all code bases; default $XDG_CACHE_HOME/quai/cache.git"},
    {"directory", "a copy of the plugin directory (pluglist.php)"},
    {"directory-url", "where codebase refresh asks; default: Moodle's plugin directory"},
    {"source", "codebase add: repository of the plugin"},
    {"pin", "codebase add: a tag, a commit or a version number"},
    {"maturity", "least maturity of plugins: alpha, beta, rc or stable (default)"},
    {"format", "md or html; session report: html or pdf"},
    {"project", "deliver --release: folder of the project; default: the current one"},
};

constexpr FieldOption kInstanceFields[] = {
    {"task", "instances run task: class of the scheduled task"},
    {"script", "instances run script: name of the script"},
    {"user", "instances run reset-password: the account"},
    {"parallel", "instances: so many at a time (default 2)"},
    {"time-limit", "instances: seconds for each"},
    {"template", "instances create: what it is made from"},
    {"host", "instances create: its address; default by the plugin's scheme"},
    {"db-name", "instances create: its database; default by the plugin's scheme"},
    {"db-user", "instances create: account of its database"},
    {"db-host", "instances create: server of its database"},
    {"db-prefix", "instances create: prefix of its tables"},
    {"data-path", "instances create: its data folder; default by the plugin's scheme"},
    {"mnet", "instances create: -1, 0, a sub-network or NEW"},
    {"nodes", "instances create: a node list of the plugin's form, - for stdin"},
};
constexpr FieldOption kInstanceFlags[] = {
    {"stop-on-error", "instances: the first failure stops what is not begun yet"},
    {"sizes", "instances show, orphans: measures databases and data folders"},
    {"plan", "instances create, session import: only shows what would be done"},
    {"undo", "instances create: removes what attempts have left"},
    {"db-password", "instances create: asks for the password of its database; else the plugin's default"},
};

constexpr FieldOption kSessionFields[] = {
    {"title", "session open: what is delivered"},
    {"description", "session open: in more words"},
    {"expected-impact", "session open: what users will notice"},
    {"planned-end", "session open: ISO 8601, local time unless it names a zone"},
    {"impact", "session close: what users noticed"},
    {"state", "session close: how the site is left"},
    {"follow-up", "session close: what remains to be done"},
    {"reason", "session close: why, although the site is not in Mode Production"},
    {"language", "session report, send, export: fr or en; default: the site's, or that of mail.yml"},
    {"output", "session report: the file to write"},
    {"to", "session send: addresses, separated by commas"},
    {"search", "session list: words in titles, comments, outputs or file names"},
    {"outcome", "session list: open, closed or failed"},
    {"retry", "session mails: number of a mail that failed"},
    {"moodle-config", "session import: config.php of the Moodle that had the plugin; default: the site's"},
    {"moodle-prefix", "session import: prefix of its tables; default: the one of that config.php"},
};

constexpr FieldOption kFlags[] = {
    {"version", "the version of quaictl"},
    {"json", "one JSON object on stdout"},
    {"verbose", "the output of the server's programs on stderr"},
    {"yes", "answers the confirmations"},
    {"password-stdin",
     "reads the login's password or the key's passphrase from the first line of stdin, the repository's password from "
     "the second"},
    {"no-keychain", "leaves the desktop's keychain alone"},
    {"super", "syncback, all: fills the third copy, too"},
    {"keep", "update, all: merges into what was changed on the server by hand"},
    {"discard", "update, all: puts aside what was changed on the server by hand"},
    {"skip-upgrade", "backtoprod, all: leaves Moodle's upgrade to somebody else"},
    {"rescue-on-failure", "backtoprod, all: puts the safe copy back when the site does not answer well"},
    {"force", "unlock: even when its owner is alive"},
    {"not-production", "site add: actions need not ask for the site's name"},
    {"sessions", "site add: steps want an open delivery session"},
    {"allow-rename-fallback", "site add: two renames where the server has no exchange"},
    {"missing", "codebase fetch: only sources that were never fetched"},
};

struct ValueOption
{
    const char *name;
    const char *help;
    const char *what;
};

constexpr ValueOption kValues[] = {
    {"config", "sites.yml to use", "FILE"},
    {"accept-host-key", "trusts this host key if the server is not known yet", "SHA256:..."},
    {"component", "syncback, update, all (its update): only this path below the code", "PATH"},
    {"comment", "goes to the journal", "TEXT"},
    {"release", "update, all, plan, drift: takes this release of a code base", "TAG"},
    {"take-over", "takes over a lock whose owner gives no sign any more; unlock: why", "REASON"},
    {"limit", "journal, instances log: number of entries (default 20)", "N"},
    {"option", "instances run script: an option of the script, several times", "NAME[=VALUE]"},
};

/// The parser of all options, whatever the verb.
struct Options
{
    QCommandLineParser parser;

    Options()
    {
        parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("this text")});
        for (const std::span<const FieldOption> flags :
             {std::span<const FieldOption>(kFlags), std::span<const FieldOption>(kInstanceFlags)}) {
            for (const FieldOption &flag : flags)
                parser.addOption({QLatin1String(flag.name), QLatin1String(flag.help)});
        }
        for (const ValueOption &value : kValues)
            parser.addOption({QLatin1String(value.name), QLatin1String(value.help), QLatin1String(value.what)});
        for (const std::span<const FieldOption> fields :
             {std::span<const FieldOption>(kSiteFields), std::span<const FieldOption>(kInstanceFields),
              std::span<const FieldOption>(kCodebaseFields), std::span<const FieldOption>(kSessionFields)}) {
            for (const FieldOption &field : fields)
                parser.addOption({QLatin1String(field.name), QLatin1String(field.help), QStringLiteral("VALUE")});
        }
    }
};

tl::unexpected<Error> usage(const QString &text)
{
    return fail(ErrorKind::InvalidInput, text, QStringLiteral("quaictl --help tells how it is used"));
}

/// How many names each verb wants.
struct Verb
{
    const char *group;
    const char *name;
    int atLeast;
    int atMost;
};

constexpr int kAnyNumber = 10'000;

constexpr Verb kVerbs[] = {{"site", "list", 0, 0},          {"site", "add", 0, 0},        {"site", "test", 1, 1},
                           {"site", "secret", 2, 2},        {"deliver", "status", 1, 1},  {"deliver", "plan", 1, 2},
                           {"deliver", "syncback", 1, 1},   {"deliver", "goback", 1, 1},  {"deliver", "update", 1, 1},
                           {"deliver", "backtoprod", 1, 1}, {"deliver", "all", 1, 1},     {"deliver", "rescue", 1, 1},
                           {"deliver", "unlock", 1, 1},     {"deliver", "journal", 1, 1}, {"deliver", "drift", 1, 1},
                           {"codebase", "new", 1, 1},       {"codebase", "import", 2, 2}, {"codebase", "test", 1, 2},
                           {"codebase", "refresh", 0, 0},   {"codebase", "search", 0, 9}, {"codebase", "add", 2, 50},
                           {"codebase", "remove", 2, 50},   {"codebase", "check", 1, 1},  {"codebase", "fetch", 1, 1},
                           {"codebase", "resolve", 1, 1},   {"codebase", "diff", 1, 3},   {"codebase", "build", 1, 1},
                           {"codebase", "release", 1, 1},   {"codebase", "list", 1, 1},   {"codebase", "whatif", 2, 20},
                           {"codebase", "inventory", 1, 2}, {"session", "open", 1, 1},    {"session", "list", 0, 1},
                           {"session", "show", 1, 1},       {"session", "note", 1, 1},    {"session", "close", 1, 1},
                           {"session", "report", 1, 1},     {"session", "send", 1, 1},    {"session", "export", 2, 2},
                           {"session", "import", 1, 1},     {"session", "mails", 0, 0}};

constexpr Verb kInstanceVerbs[] = {{"instances", "list", 1, 1},
                                   {"instances", "show", 2, 2},
                                   {"instances", "enable", 2, kAnyNumber},
                                   {"instances", "disable", 2, kAnyNumber},
                                   {"instances", "cron", 2, kAnyNumber},
                                   {"instances", "snapshot", 2, kAnyNumber},
                                   {"instances", "templates", 1, 1},
                                   {"instances", "run", 3, kAnyNumber},
                                   {"instances", "create", 1, 2},
                                   {"instances", "destroy", 2, kAnyNumber},
                                   {"instances", "sync", 2, kAnyNumber},
                                   {"instances", "configs", 2, kAnyNumber},
                                   {"instances", "orphans", 1, 1},
                                   {"instances", "log", 2, 2},
                                   {"instances", "cronfiles", 1, 1}};

/// The verb that these words name; nullptr when there is none.
const Verb *verbOf(const Command &command)
{
    for (const std::span<const Verb> verbs : {std::span<const Verb>(kVerbs), std::span<const Verb>(kInstanceVerbs)}) {
        for (const Verb &verb : verbs) {
            if (command.group == QLatin1String(verb.group) && command.verb == QLatin1String(verb.name))
                return &verb;
        }
    }
    return nullptr;
}

const char *whatIsMissing(const Command &command)
{
    if (command.group == QLatin1String("codebase"))
        return "a folder";
    if (command.group == QLatin1String("site") && !command.names.isEmpty())
        return "the name of a secret";
    if (command.group == QLatin1String("session"))
        return command.verb == QLatin1String("export") ? "a session and where to" : "a site";
    return command.names.isEmpty() ? "a site" : "an instance";
}

Status takeWords(const QStringList &words, Command &command)
{
    command.group = words.value(0);
    command.verb = words.value(1);
    command.names = words.mid(2);
    if (const Verb *verb = verbOf(command)) {
        if (command.names.size() < verb->atLeast)
            return usage(QStringLiteral("%1 %2 wants %3")
                             .arg(command.group, command.verb, QLatin1String(whatIsMissing(command))));
        if (command.names.size() > verb->atMost)
            return usage(QStringLiteral("too many words: ") + command.names.mid(verb->atMost).join(QLatin1Char(' ')));
        return {};
    }
    if (words.isEmpty())
        return usage(QStringLiteral("nothing to do was named"));
    return usage(QStringLiteral("no such verb: ") + words.mid(0, 2).join(QLatin1Char(' ')));
}

Status takeStepOptions(const QCommandLineParser &parser, Command &command)
{
    Result<ComponentPath> component = ComponentPath::parse(parser.value(QStringLiteral("component")));
    if (!component)
        return fail(component.error());
    command.component = *component;
    const bool keep = parser.isSet(QStringLiteral("keep"));
    const bool discard = parser.isSet(QStringLiteral("discard"));
    if (keep && discard)
        return usage(QStringLiteral("--keep and --discard exclude each other"));
    if (keep || discard)
        command.localChanges = keep ? delivery::LocalChanges::Keep : delivery::LocalChanges::Discard;
    if (parser.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        command.limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
        if (!isNumber || command.limit < 1)
            return usage(QStringLiteral("--limit wants a number from 1 on"));
    }
    if (parser.isSet(QStringLiteral("take-over")) && parser.value(QStringLiteral("take-over")).trimmed().isEmpty())
        return usage(QStringLiteral("--take-over wants a reason"));
    return {};
}

void takeFields(const QCommandLineParser &parser, std::span<const FieldOption> fields, QMap<QString, QString> &into)
{
    for (const FieldOption &field : fields) {
        if (parser.isSet(QLatin1String(field.name)))
            into.insert(QLatin1String(field.name), parser.value(QLatin1String(field.name)));
    }
}

void takeFlags(const QCommandLineParser &parser, std::initializer_list<const char *> flags,
               QMap<QString, QString> &into)
{
    for (const char *flag : flags) {
        if (parser.isSet(QLatin1String(flag)))
            into.insert(QLatin1String(flag), QStringLiteral("yes"));
    }
}

/// The options of one group of verbs each.
void takeGroupFields(const QCommandLineParser &parser, Command &command)
{
    takeFields(parser, kCodebaseFields, command.codebaseFields);
    takeFlags(parser, {"missing"}, command.codebaseFields);
    takeFields(parser, kInstanceFields, command.instanceFields);
    for (const FieldOption &flag : kInstanceFlags)
        takeFlags(parser, {flag.name}, command.instanceFields);
    command.scriptOptions = parser.values(QStringLiteral("option"));
    takeFields(parser, kSessionFields, command.sessionFields);
    takeFlags(parser, {"plan"}, command.sessionFields);
    takeFields(parser, kSiteFields, command.siteFields);
    takeFlags(parser, {"not-production", "sessions", "allow-rename-fallback"}, command.siteFields);
}

} // namespace

Result<Command> Command::parse(const QStringList &arguments)
{
    Options options;
    QCommandLineParser &parser = options.parser;
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    Command command;
    command.json = parser.isSet(QStringLiteral("json"));
    command.yes = parser.isSet(QStringLiteral("yes"));
    command.verbose = parser.isSet(QStringLiteral("verbose"));
    command.force = parser.isSet(QStringLiteral("force"));
    command.superSave = parser.isSet(QStringLiteral("super"));
    command.skipUpgrade = parser.isSet(QStringLiteral("skip-upgrade"));
    command.rescueOnFailure = parser.isSet(QStringLiteral("rescue-on-failure"));
    command.useKeychain = !parser.isSet(QStringLiteral("no-keychain"));
    command.passwordOnStdin = parser.isSet(QStringLiteral("password-stdin"));
    command.configFile = parser.value(QStringLiteral("config"));
    command.acceptedHostKey = parser.value(QStringLiteral("accept-host-key"));
    command.takeOverReason = parser.value(QStringLiteral("take-over"));
    command.comment = parser.value(QStringLiteral("comment"));
    command.release = parser.value(QStringLiteral("release"));
    if (const Status words = takeWords(parser.positionalArguments(), command); !words)
        return fail(words.error());
    if (const Status step = takeStepOptions(parser, command); !step)
        return fail(step.error());
    takeGroupFields(parser, command);
    return command;
}

QString Command::helpFor(const QStringList &arguments)
{
    Options options;
    if (!options.parser.parse(arguments))
        return {};
    if (options.parser.isSet(QStringLiteral("version")))
        return QStringLiteral("quaictl ") + QCoreApplication::applicationVersion() + QLatin1Char('\n');
    if (!options.parser.isSet(QStringLiteral("help")))
        return {};
    // Qt's own text begins with a line of usage that knows nothing of verbs.
    const QString text = options.parser.helpText();
    return QLatin1String(kHelp) + QLatin1Char('\n') + text.mid(text.indexOf(QLatin1Char('\n')) + 1).trimmed()
        + QLatin1Char('\n');
}

} // namespace quai::ctl
