// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

class QWidget;

namespace quai::ui {

/// What the operator has typed and chosen in the widgets of a page, so that a page that is built anew (in another
/// language) goes on with it. Widgets are told apart by their object names and those of their parents; what has no name
/// is not kept.
class Inputs
{
public:
    /// The editable fields, check boxes, radio buttons, choices and tabs below @p page, as they are now.
    [[nodiscard]] static Inputs of(const QWidget &page);

    /// Into the widgets of the same names below @p page. Fields that are not there are passed over.
    void putInto(QWidget &page) const;

private:
    QHash<QString, QVariant> m_values; ///< by the path of names
};

} // namespace quai::ui
