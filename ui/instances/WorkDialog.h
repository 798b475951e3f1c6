// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace quai::ui {

/// A dialog over one work. It keeps nobody waiting: closed while the work goes on it only hides (the work stands in the
/// activity), and comes back when the work went wrong.
class WorkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WorkDialog(QWidget *parent = nullptr);

    /// Shows it in front, hidden or not.
    void present();
    [[nodiscard]] virtual bool isBusy() const = 0;

    void done(int result) override;

protected:
    void closeEvent(QCloseEvent *event) override;
    /// To be called when the work has ended. @param wantsAttention something is to be seen or decided
    void workEnded(bool wantsAttention);
};

} // namespace quai::ui
