// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Project.h"

#include <QObject>

class QWidget;

namespace quai::ui {

class Ask;
class CodebaseController;
class JobTracker;

/// What an operator can do with the plugins of a project. Every command that changes something is one commit.
class PluginCommands final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the commands. @param view parent of the dialogs
    PluginCommands(CodebaseController &controller, JobTracker &jobs, Ask &ask, QWidget *view);

    void addFromDirectory();
    void addFromCache();
    void addFromAddress();
    void addFromList();
    void edit(const QString &component);
    /// Asks first.
    void remove(const QStringList &components);
    /// Fixes plugins to what they resolve to now.
    void pin(const QStringList &components);
    void unpin(const QStringList &components);
    /// Fixes plugins to the newest that is available.
    void update(const QStringList &components);
    /// @param version as typed; see codebase::MoodleVersion
    void setMoodleVersion(const QString &version);

Q_SIGNALS:
    /// A sentence about what was done, or not.
    void noted(const QString &sentence);

private:
    void add(const QList<codebase::DeclaredPlugin> &plugins);
    [[nodiscard]] QStringList taken() const;

    CodebaseController &m_controller;
    JobTracker &m_jobs;
    Ask &m_ask;
    QWidget *m_view;
};

} // namespace quai::ui
