// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/delivery/Engine.h"
#include "models/delivery/LineDiff.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace quai::ui {

class DiffView;

/// Where both sides of a file come from; must not block.
using PairSource
    = std::function<QFuture<Result<delivery::FilePair>>(const ComponentPath &file, const CancelSource &cancel)>;

/// The differences of one file: asks for both sides, compares them on a thread of its own, shows them or says why not
/// (binary, nothing to compare, too large). Asking for another file cancels the question before it.
class DiffPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(PairSource source, QWidget *parent = nullptr);
    ~DiffPane() override;

    /// @param path below the code base, as the server gave it
    void showFile(const QString &path);
    /// Nothing is chosen. @param hint what to do
    void showNothing(const QString &hint);

    [[nodiscard]] DiffView *view() const { return m_view; }

private:
    void takePair(const QString &path, const Result<delivery::FilePair> &result);
    void takeDiff(const QString &path, delivery::Baseline baseline, const models::LineDiff &diff);
    void setHead(const QString &path, const QString &more);

    PairSource m_source;
    CancelSource m_question;
    QLabel *m_path;
    QLabel *m_more;
    DiffView *m_view;
    WorkerThread m_comparer{QStringLiteral("compare")}; ///< last member: ends before what its results are shown in
};

} // namespace quai::ui
