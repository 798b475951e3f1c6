// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Inputs.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace quai::ui {

namespace {

/// The property that holds what was typed or chosen; nullptr for widgets that take nothing.
const char *propertyOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isReadOnly() ? nullptr : "text";
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->isReadOnly() ? nullptr : "plainText";
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->isCheckable() ? "checked" : nullptr;
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable() ? "currentText" : "currentIndex";
    return qobject_cast<const QTabWidget *>(widget) != nullptr ? "currentIndex" : nullptr;
}

QString pathOf(const QWidget *widget, const QWidget &page)
{
    QString path = widget->objectName();
    for (const QObject *above = widget->parent(); above != nullptr && above != &page; above = above->parent()) {
        if (!above->objectName().isEmpty())
            path.prepend(above->objectName() + QLatin1Char('/'));
    }
    return path;
}

/// Names that begin with "qt_" are Qt's own, of parts of its widgets.
bool hasName(const QWidget *widget)
{
    return !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_"));
}

} // namespace

Inputs Inputs::of(const QWidget &page)
{
    Inputs inputs;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const char *property = hasName(widget) ? propertyOf(widget) : nullptr;
        if (property != nullptr)
            inputs.m_values.insert(pathOf(widget, page), widget->property(property));
    }
    return inputs;
}

void Inputs::putInto(QWidget &page) const
{
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const char *property = hasName(widget) ? propertyOf(widget) : nullptr;
        const auto known = property != nullptr ? m_values.constFind(pathOf(widget, page)) : m_values.constEnd();
        if (known != m_values.constEnd())
            widget->setProperty(property, *known);
    }
}

} // namespace quai::ui
