// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ServerFacts.h"

#include <QTreeWidget>

#include <optional>

namespace quai::ui {

/// What a server offers, grouped, with symbols for what is fine and what is in the way.
class FactsView final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    void setFacts(const remote::ServerFacts &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::optional<remote::ServerFacts> m_facts;
};

} // namespace quai::ui
