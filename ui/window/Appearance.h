// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>
#include <QTranslator>

#include <memory>

class QApplication;

namespace quai::ui {

/// Language and theme of the running program; both change without a restart. GUI thread only.
class Appearance
{
public:
    /// Remembers the desktop's style and palette as they are now.
    explicit Appearance(QApplication &application);
    ~Appearance();

    /// @param choice "system" (French on a French desktop, else English), "fr" or "en"
    void setLanguage(const QString &choice);
    /// @param choice "system", "light" or "dark"; forced ones use Qt's Fusion style
    void setTheme(const QString &choice);

    /// "fr" or "en": what @p choice means on this desktop.
    [[nodiscard]] static QString languageCode(const QString &choice);

private:
    void load(QTranslator &translator, const QString &file, const QString &folder);

    QApplication &m_application;
    QString m_desktopStyle;
    QPalette m_desktopPalette;
    QTranslator m_quai;
    QTranslator m_qt;
};

} // namespace quai::ui
