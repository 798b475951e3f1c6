// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/ComponentPath.h"

#include <QFuture>
#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

#include <functional>

namespace quai::ui {

/// Where completions come from; each call may be cancelled and must not block.
using PathSource = std::function<QFuture<Result<QStringList>>(const QString &prefix, const CancelSource &cancel)>;

/// A field for a component path, completed from the server's tree while one types. Asks at most one question at a
/// time, a moment after the last key; an answer to an older text is dropped.
class ComponentPathEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// Milliseconds without a key before the server is asked.
    static constexpr int debounceMs = 200;

    explicit ComponentPathEdit(QWidget *parent = nullptr);
    ~ComponentPathEdit() override;

    void setPathSource(PathSource source) { m_source = std::move(source); }

    /// What was typed. Errors: those of ComponentPath::parse().
    [[nodiscard]] Result<ComponentPath> path() const { return ComponentPath::parse(text()); }

    /// What is offered now; for tests and screen readers.
    [[nodiscard]] QStringList offers() const { return m_offers.stringList(); }

private:
    void ask();
    void take(const QString &prefix, const Result<QStringList> &result);

    PathSource m_source;
    QStringListModel m_offers;
    QTimer m_debounce;
    CancelSource m_question;
};

} // namespace quai::ui
