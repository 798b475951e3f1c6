// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/PluginCommands.h"

#include "models/codebase/ProjectEdit.h"
#include "ui/codebase/CacheDialog.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/DirectoryDialog.h"
#include "ui/codebase/ListDialog.h"
#include "ui/codebase/PluginDialog.h"
#include "ui/common/Ask.h"

#include <QPointer>

#include <algorithm>

namespace quai::ui {

using namespace codebase;
using models::PluginRow;

namespace {

/// What stands behind "Add", "Remove" in the message of a commit. Commits are read by every tool: they are in English.
QString listOf(const QStringList &components)
{
    constexpr int named = 5;
    QString text = components.mid(0, named).join(QStringLiteral(", "));
    if (components.size() > named)
        text += QStringLiteral(" and %1 more").arg(components.size() - named);
    return text;
}

} // namespace

PluginCommands::PluginCommands(CodebaseController &controller, JobTracker &jobs, Ask &ask, QWidget *view)
    : QObject(view)
    , m_controller(controller)
    , m_jobs(jobs)
    , m_ask(ask)
    , m_view(view)
{
}

QStringList PluginCommands::taken() const
{
    QStringList components;
    if (m_controller.survey())
        for (const DeclaredPlugin &plugin : m_controller.survey()->project.plugins)
            components.append(plugin.component.toString());
    return components;
}

void PluginCommands::add(const QList<DeclaredPlugin> &plugins)
{
    QStringList names;
    for (const DeclaredPlugin &plugin : plugins)
        names.append(plugin.component.toString());
    m_controller.edit([&plugins](Project &project) { return !models::addPlugins(project, plugins).isEmpty(); },
                      QStringLiteral("Add ") + listOf(names));
}

void PluginCommands::addFromDirectory()
{
    MoodleSeries moodle;
    if (m_controller.survey() && !m_controller.survey()->unresolved)
        moodle = MoodleSeries::fromBranchNumber(m_controller.survey()->resolution.lock.moodleBranch);
    auto *dialog = new DirectoryDialog(m_controller.service(), m_jobs, moodle, taken(), m_view);
    connect(dialog, &DirectoryDialog::chosen, this, &PluginCommands::add);
    dialog->open();
}

void PluginCommands::addFromCache()
{
    auto *dialog = new CacheDialog(m_controller.service(), taken(), m_view);
    connect(dialog, &CacheDialog::chosen, this, &PluginCommands::add);
    dialog->open();
}

void PluginCommands::addFromAddress()
{
    auto *dialog = new PluginDialog({}, taken(), m_view);
    connect(dialog, &PluginDialog::completed, this, [this](const DeclaredPlugin &plugin) { add({plugin}); });
    dialog->open();
}

void PluginCommands::addFromList()
{
    auto *dialog = new ListDialog(taken(), m_view);
    connect(dialog, &ListDialog::chosen, this, &PluginCommands::add);
    dialog->open();
}

void PluginCommands::edit(const QString &component)
{
    if (!m_controller.survey())
        return;
    const QList<DeclaredPlugin> &plugins = m_controller.survey()->project.plugins;
    const auto found = std::find_if(plugins.cbegin(), plugins.cend(), [&component](const DeclaredPlugin &plugin) {
        return plugin.component.toString() == component;
    });
    if (found == plugins.cend())
        return;
    auto *dialog = new PluginDialog(*found, {}, m_view);
    connect(dialog, &PluginDialog::completed, this, [this](const DeclaredPlugin &plugin) {
        m_controller.edit([&plugin](Project &project) { return models::replacePlugin(project, plugin); },
                          QStringLiteral("Edit ") + plugin.component.toString());
    });
    dialog->open();
}

void PluginCommands::remove(const QStringList &components)
{
    if (components.isEmpty())
        return;
    Question question;
    question.title = tr("Remove plugins");
    question.text = components.size() == 1
        ? tr("Remove %1 from the project?").arg(components.first())
        : tr("Remove %Ln plugin(s) from the project?", nullptr, static_cast<int>(components.size()));
    question.more = tr("Their files vanish with the next build. What they stored in Moodle's database stays until they "
                       "are uninstalled there. The former project stays in its history.");
    if (components.size() > 1)
        question.details = components.join(QLatin1Char('\n'));
    question.accept = tr("Remove");
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_ask.confirm(m_view, question, [self = QPointer(this), components](bool accepted) {
        if (!accepted || self.isNull())
            return;
        self->m_controller.edit(
            [&components](Project &project) { return !models::removePlugins(project, components).isEmpty(); },
            QStringLiteral("Remove ") + listOf(components));
    });
}

void PluginCommands::pin(const QStringList &components)
{
    bool changed = false;
    m_controller.edit(
        [&](Project &project) {
            for (const PluginRow &row : m_controller.rows())
                if (components.contains(row.component) && row.desired)
                    changed = models::pinPlugin(project, *row.desired) || changed;
            return changed;
        },
        QStringLiteral("Pin ") + listOf(components));
    if (!changed)
        Q_EMIT noted(tr("Nothing to pin: what is chosen is fixed already, or not resolved yet."));
}

void PluginCommands::unpin(const QStringList &components)
{
    bool changed = false;
    m_controller.edit(
        [&](Project &project) {
            for (const QString &component : components)
                changed = models::unpinPlugin(project, component) || changed;
            return changed;
        },
        QStringLiteral("Unpin ") + listOf(components));
    if (!changed)
        Q_EMIT noted(tr("Nothing to release: what is chosen follows the newest already."));
}

void PluginCommands::update(const QStringList &components)
{
    bool changed = false;
    m_controller.edit(
        [&](Project &project) {
            for (const PluginRow &row : m_controller.rows())
                if (components.contains(row.component) && row.isOutdated())
                    changed = models::pinPlugin(project, *row.available) || changed;
            return changed;
        },
        QStringLiteral("Update ") + listOf(components));
    if (!changed)
        Q_EMIT noted(tr("What is chosen is at the newest that is available."));
}

void PluginCommands::setMoodleVersion(const QString &version)
{
    const Result<MoodleVersion> parsed = MoodleVersion::parse(version);
    if (!parsed) {
        Q_EMIT noted(tr("“%1” is no version of Moodle: 4.5, 4.5+, 4.5.1, a tag, a branch or a commit.").arg(version));
        return;
    }
    m_controller.edit(
        [&version](Project &project) {
            if (project.moodleVersion == version)
                return false;
            project.moodleVersion = version;
            return true;
        },
        QStringLiteral("Moodle ") + version);
}

} // namespace quai::ui
