// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Step.h"
#include "ui/delivery/DiffPane.h"

#include <QDialog>
#include <QStringListModel>

namespace quai::ui {

/// Files that somebody changed on the server itself: which ones, what changed, and what is to become of them. Opened,
/// never executed; emits decided() once, also when it is closed otherwise (Stop).
class LocalChangesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param paths below the code base
    /// @param conflicts keeping them was tried already and cannot be done
    LocalChangesDialog(const QStringList &paths, bool conflicts, PairSource source, QWidget *parent);

Q_SIGNALS:
    void decided(quai::delivery::LocalChanges decision);

private:
    void buildList(QWidget *parent, DiffPane *diff);
    QWidget *buildButtons(bool conflicts);
    void decide(delivery::LocalChanges decision);

    QStringListModel m_paths;
    bool m_decided = false;
};

} // namespace quai::ui
