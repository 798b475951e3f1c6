// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/VersionPhp.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quai::ui {

/// Where the plugin directory is asked for, and how ripe a version must be for it to be chosen. Opened, never executed.
class DirectorySettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    DirectorySettingsDialog(const QString &url, codebase::Maturity atLeast, QWidget *parent);

Q_SIGNALS:
    /// @param url http(s); the default one when the field was emptied
    void decided(const QString &url, quai::codebase::Maturity atLeast);

private:
    void build(codebase::Maturity atLeast);
    void check();
    void finish();
    [[nodiscard]] QString url() const;

    QLineEdit *m_url;
    QLabel *m_remark;
    QComboBox *m_maturity;
    QPushButton *m_accept = nullptr;
};

} // namespace quai::ui
