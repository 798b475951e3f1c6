// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/delivery/CopiesModel.h"
#include "ui/delivery/CopiesProxy.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace quai::ui {

class EmptyHint;

/// What each copy of the code contains, the free space, and how the server switches.
class CopiesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit CopiesPane(QWidget *parent = nullptr);

    /// @param status nothing: the server could not be asked
    void setStatus(const std::optional<delivery::SiteStatus> &status);

    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// What is served is to be compared with the release delivered last.
    void compareServedAsked();

private:
    [[nodiscard]] static QString meansText(const QString &means);

    models::CopiesModel m_model;
    CopiesProxy m_proxy;
    QTableView *m_table;
    QLabel *m_facts;
    QPushButton *m_compare;
    EmptyHint *m_hint;
};

} // namespace quai::ui
