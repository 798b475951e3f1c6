// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace quai::ui {

class CodebaseController;

/// The head of a project: its version of Moodle, where it stands at a glance, the one button that synchronises it, and
/// how the fetch goes.
class ProjectHead final : public QFrame
{
    Q_OBJECT

public:
    /// @param controller outlives the head
    explicit ProjectHead(CodebaseController &controller, QWidget *parent = nullptr);

    /// A sentence about what was just done; stays until the next one or the next activity.
    void setNote(const QString &note);

Q_SIGNALS:
    /// @param version as typed or chosen
    void versionChosen(const QString &version);
    void synchroniseRequested();
    void directorySettingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildButtons();
    void buildVersion();
    void buildProgress();
    void showState();
    void showGlance();
    void showVersions();
    void showActivity();
    void showNews(const codebase::GatherNews &news);
    void chooseVersion();

    CodebaseController &m_controller;
    QString m_note;
    QLabel *m_picture;
    QLabel *m_glance;
    QLabel *m_more;
    QComboBox *m_version;
    QLabel *m_resolved;
    QPushButton *m_settings;
    QPushButton *m_refresh;
    QPushButton *m_fetch;
    QPushButton *m_sync;
    QWidget *m_progress;
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_amounts;
    QPushButton *m_cancel;
};

} // namespace quai::ui
