// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace quai::ui {

/// Name, version, licence, and where the operator's files lie.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param sitesFile path of sites.yml
    AboutDialog(const QString &sitesFile, QWidget *parent);
};

} // namespace quai::ui
