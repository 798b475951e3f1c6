// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/delivery/Drift.h"
#include "core/delivery/ReleaseSource.h"
#include "models/delivery/ChangesModel.h"
#include "ui/delivery/ChangesProxy.h"
#include "ui/delivery/DriftMarks.h"

#include <QDialog>
#include <QFuture>
#include <QHash>

#include <functional>
#include <memory>

class QLabel;
class QTreeView;

namespace quai::ui {

class DiffView;
class EmptyHint;
class ErrorPanel;
class JobTracker;

/// Compares what a site serves with a release; must not block.
/// @param release what should be served; nullptr: what was delivered last
using DriftSource = std::function<QFuture<Result<delivery::Drift>>(
    const std::shared_ptr<const delivery::ReleaseSource> &release, const CancelSource &cancel)>;

/// What a site serves against the release that should be: a tree of the files that differ, PHP files that nobody
/// released marked, and the differences of the chosen file. Only looks; nothing is changed. Opened, never executed.
class DriftDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Asks at once. @param source called once; @param jobs outlives the dialog
    /// @param release as of DriftSource; @param siteId @param siteName of the site, for the activity
    DriftDialog(const DriftSource &source, const std::shared_ptr<const delivery::ReleaseSource> &release,
                const QString &siteId, const QString &siteName, JobTracker &jobs, QWidget *parent);
    /// Stops the comparison, if it still runs.
    ~DriftDialog() override;

private:
    void build();
    void buildTree();
    void ask(const DriftSource &source, const std::shared_ptr<const delivery::ReleaseSource> &release,
             const QString &siteId, const QString &siteName, JobTracker &jobs);
    void take(const Result<delivery::Drift> &drift);
    void showFiles(const delivery::Drift &drift);
    void showFile();

    QString m_tag; ///< of the release; empty: the one delivered last
    CancelSource m_question;
    models::ChangesModel m_model;
    ChangesProxy m_proxy;
    DriftMarks m_marks;
    QHash<QString, QByteArray> m_differences; ///< by path
    QLabel *m_caption;
    QLabel *m_counts;
    QTreeView *m_tree;
    DiffView *m_diff;
    ErrorPanel *m_error;
    EmptyHint *m_hint = nullptr;
};

} // namespace quai::ui
