// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyle>

namespace quai::ui {

namespace {

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor base(0x1e, 0x1f, 0x22);
    const QColor text(0xe4, 0xe6, 0xe8);
    const QColor faint(0x8a, 0x8d, 0x91);
    QPalette palette(text, QColor(0x3a, 0x3d, 0x41), QColor(0x55, 0x58, 0x5c), QColor(0x1a, 0x1b, 0x1d),
                     QColor(0x3f, 0x42, 0x46), text, Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3d, 0x41));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb8, 0xf5));
    palette.setColor(QPalette::LinkVisited, QColor(0xb5, 0x9c, 0xf0));
    palette.setColor(QPalette::PlaceholderText, faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7a, 0x7d, 0x81));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x45, 0x48, 0x4c));
    return palette;
}

QPalette lightPalette()
{
    const QColor window(0xf3, 0xf3, 0xf4);
    const QColor text(0x1d, 0x1f, 0x21);
    QPalette palette(text, QColor(0xec, 0xec, 0xee), Qt::white, QColor(0x9a, 0x9a, 0x9e), QColor(0xc8, 0xc8, 0xcc),
                     text, Qt::white, Qt::white, window);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xe8));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0xa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x17, 0x52, 0x9e));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x6e, 0x72));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8d, 0x90, 0x94));
    return palette;
}

} // namespace

Appearance::Appearance(QApplication &application)
    : m_application(application)
    , m_desktopStyle(QApplication::style()->objectName())
    , m_desktopPalette(QApplication::palette())
{
}

Appearance::~Appearance()
{
    QCoreApplication::removeTranslator(&m_quai);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Appearance::languageCode(const QString &choice)
{
    if (choice == QLatin1String("fr") || choice == QLatin1String("en"))
        return choice;
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("fr"), Qt::CaseInsensitive)
        ? QStringLiteral("fr")
        : QStringLiteral("en");
}

void Appearance::setLanguage(const QString &choice)
{
    const QString code = languageCode(choice);
    // Numbers and dates follow the language; the desktop's own country is kept where it speaks it.
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    QLocale::setDefault(system.language() == wanted.language() ? system : wanted);
    load(m_qt, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(m_quai, QStringLiteral("quai_") + code, QStringLiteral(":/translations"));
}

void Appearance::load(QTranslator &translator, const QString &file, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file, folder))
        QCoreApplication::installTranslator(&translator);
}

void Appearance::setTheme(const QString &choice)
{
    const bool forced = choice == QLatin1String("light") || choice == QLatin1String("dark");
    QApplication::setStyle(forced ? QStringLiteral("Fusion") : m_desktopStyle);
    if (!forced)
        m_application.setPalette(m_desktopPalette);
    else
        m_application.setPalette(choice == QLatin1String("dark") ? darkPalette() : lightPalette());
}

} // namespace quai::ui
