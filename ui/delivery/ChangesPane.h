// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/delivery/ChangesModel.h"
#include "ui/delivery/ChangesProxy.h"
#include "ui/delivery/DiffPane.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QTreeView;

namespace quai::ui {

class EmptyHint;

/// The files that an update changed, or would change: a tree with filter, and the differences of the chosen file.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPane(PairSource source, QWidget *parent = nullptr);

    /// @param caption what these changes are: of a step that ran, or of a preview
    /// @param comparable whether the server holds both versions already (not for a preview)
    void setChanges(const QList<delivery::FileChange> &changes, const QString &caption, bool comparable);

    /// Shows the tree alone, where the server does not hold both versions (any more).
    void hideDifferences();

    [[nodiscard]] int fileCount() const { return m_model.fileCount(); }

private:
    void build(PairSource source);
    QWidget *buildBar();
    void buildTree();
    void showCurrent();
    void applyFilter();
    void copyPaths() const;

    models::ChangesModel m_model;
    ChangesProxy m_proxy;
    QTimer m_filterDelay;
    bool m_comparable = true;
    bool m_treeAlone = false;
    QLabel *m_caption = nullptr;
    QLabel *m_counts = nullptr;
    QLineEdit *m_filter = nullptr;
    QTreeView *m_tree = nullptr;
    DiffPane *m_diff = nullptr;
    EmptyHint *m_hint = nullptr;
};

} // namespace quai::ui
