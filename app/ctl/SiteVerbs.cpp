// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SiteVerbs.h"

#include "app/ctl/Json.h"
#include "app/ctl/Line.h"
#include "app/ctl/Text.h"
#include "core/remote/ServerProbe.h"
#include "core/remote/SshHost.h"
#include "core/sites/SecretKeys.h"
#include "core/sites/SiteRules.h"

#include <QRegularExpression>

namespace quai::ctl {

namespace {

ExitCode list(Context &context)
{
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("sites"), toJsonArray(context.store.sites())}},
                          describeSites(context.store.sites()));
    return ExitCode::Done;
}

/// The site that the options of `site add` describe. Errors: InvalidInput (fact field).
Result<sites::Site> siteFromOptions(const QMap<QString, QString> &fields)
{
    const auto text = [&](const char *name) { return fields.value(QLatin1String(name)); };
    sites::Site site;
    site.id = text("id");
    site.name = text("name");
    site.url = text("url");
    while (site.url.endsWith(QLatin1Char('/')))
        site.url.chop(1);
    site.group = text("group");
    site.production = !fields.contains(QStringLiteral("not-production"));
    const Result<ssh::Target> server = ssh::Target::parse(text("server"));
    if (!server)
        return fail(server.error().with(QStringLiteral("field"), QStringLiteral("server")));
    site.server = *server;
    site.server.configFile = text("ssh-config");
    site.base = text("base");
    site.dir = text("dir");
    const std::optional<sites::Method> method
        = sites::methodFromName(fields.value(QStringLiteral("method"), QStringLiteral("git")));
    if (!method)
        return fail(Error{ErrorKind::InvalidInput,
                          QStringLiteral("--method wants git, svn or cvs"),
                          {},
                          {{QStringLiteral("field"), QStringLiteral("method")}}});
    site.source = {*method,        text("repository"),  text("module"),
                   text("branch"), text("source-user"), {text("source-password-key")}};
    site.sudoUser = text("sudo-user");
    site.phpBinary = fields.value(QStringLiteral("php"), site.phpBinary);
    site.reloadCommand = text("reload-command");
    site.allowRenameFallback = fields.contains(QStringLiteral("allow-rename-fallback"));
    site.note = text("note");
    site.sessions = fields.contains(QStringLiteral("sessions"));
    site.reportRecipients = text("report-recipients").split(QLatin1Char(','), Qt::SkipEmptyParts);
    site.reportLanguage = text("report-language");
    site.webhook = text("webhook");
    site.webhookSecret.key = text("webhook-secret-key");
    return site;
}

ExitCode add(Context &context)
{
    const Result<sites::Site> site = siteFromOptions(context.command.siteFields);
    if (!site)
        return refuseWith(context, site.error());
    const Result<sites::Site> added = context.store.add(*site);
    if (!added)
        return refuseWith(context, added.error());
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("site"), toJson(*added)}},
                          QStringLiteral("%1 is in %2\n").arg(added->id, context.store.path()));
    return ExitCode::Done;
}

ExitCode test(Context &context)
{
    const Result<sites::Site> site = context.store.find(context.command.names.value(0));
    if (!site)
        return refuseWith(context, site.error());
    Line line(site->server, context.command, context.terminal, context.secrets);
    if (const Status opened = line.open(context.cancel); !opened)
        return refuseWith(context, opened.error());
    remote::SshHost host(line.connection());
    const Result<remote::ServerFacts> facts
        = remote::probeServer(host, {site->base, site->dir, site->phpBinary, site->sudoUser, context.cancel});
    if (!facts)
        return refuseWith(context, facts.error());
    context.report.result(
        {{QStringLiteral("ok"), true}, {QStringLiteral("site"), site->id}, {QStringLiteral("server"), toJson(*facts)}},
        describe(*facts));
    return ExitCode::Done;
}

/// The keychain entry of a site's secret by the name it has here; @p site is given one where it needs to know it.
/// Errors: InvalidInput.
Result<QString> keyOf(sites::Site &site, const QString &name)
{
    const auto named = [](QString &key, const QString &usual) {
        if (key.isEmpty())
            key = usual;
        return key;
    };
    static const QRegularExpression ofTemplates(QRegularExpression::anchoredPattern(sites::templateNamePattern));
    if (name == QLatin1String("repository-password"))
        return named(site.source.password.key, sites::sourcePasswordKey(site.id));
    if (name == QLatin1String("webhook-secret"))
        return named(site.webhookSecret.key, sites::webhookSecretKey(site.id));
    if (!ofTemplates.match(name).hasMatch())
        return fail(ErrorKind::InvalidInput, QStringLiteral("no template can name this secret: ") + name);
    return sites::environmentSecretKey(site.id, name);
}

ExitCode secret(Context &context)
{
    const QString name = context.command.names.value(1);
    Result<sites::Site> site = context.store.find(context.command.names.value(0));
    const Result<QString> key = site ? keyOf(*site, name) : Result<QString>(fail(site.error()));
    if (!key)
        return refuseWith(context, key.error());
    const Status kept = context.secrets.keep(*key, QStringLiteral("%1 of %2: ").arg(name, site->name), context.cancel);
    const Status stored = kept ? context.store.update(site->id, *site) : kept;
    if (!stored)
        return refuseWith(context, stored.error());
    context.report.result({{QStringLiteral("ok"), true}, {QStringLiteral("key"), *key}},
                          QStringLiteral("kept as %1\n").arg(*key));
    return ExitCode::Done;
}

} // namespace

ExitCode runSiteVerb(Context &context)
{
    if (context.command.verb == QLatin1String("list"))
        return list(context);
    if (context.command.verb == QLatin1String("add"))
        return add(context);
    if (context.command.verb == QLatin1String("secret"))
        return secret(context);
    return test(context);
}

} // namespace quai::ctl
