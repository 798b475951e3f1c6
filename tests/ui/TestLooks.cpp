// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Icons.h"
#include "ui/window/Appearance.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace quai;
using ui::Settings;

namespace {

/// Relative luminance (WCAG 2.1).
double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

/// The colour of the middle of the picture's opaque pixels.
QColor ink(const QIcon &icon)
{
    const QImage image = icon.pixmap(QSize(32, 32)).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TestLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySymbolHasAPictureThatShows();
    void iconsFollowThePalette();
    void tonesAreReadableInBothThemes();
    void everySettingHasItsOwnName();
    void settingsHaveDefaultsAndAreKept();
};

void TestLooks::everySymbolHasAPictureThatShows()
{
    const QMetaEnum symbols = QMetaEnum::fromType<ui::Symbol>();
    for (int index = 0; index < symbols.keyCount(); ++index) {
        const QString file = QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(symbols.key(index)).toLower());
        QVERIFY2(QFile::exists(file), symbols.key(index));
        QVERIFY2(ink(ui::icon(static_cast<ui::Symbol>(symbols.value(index)))).isValid(), symbols.key(index));
    }
    QVERIFY(!ui::applicationIcon().pixmap(QSize(64, 64)).isNull());
}

void TestLooks::iconsFollowThePalette()
{
    ui::Appearance appearance(*qApp);
    appearance.setTheme(QStringLiteral("light"));
    const QIcon icon = ui::icon(ui::Symbol::Stop);
    const QColor onLight = ink(icon);
    appearance.setTheme(QStringLiteral("dark"));
    const QColor onDark = ink(icon);
    QVERIFY(luminance(onDark) > luminance(onLight));
    appearance.setTheme(QStringLiteral("system"));
}

void TestLooks::tonesAreReadableInBothThemes()
{
    ui::Appearance appearance(*qApp);
    const QMetaEnum tones = QMetaEnum::fromType<ui::Tone>();
    for (const char *theme : {"light", "dark"}) {
        appearance.setTheme(QString::fromLatin1(theme));
        const QPalette palette = QGuiApplication::palette();
        for (int index = 0; index < tones.keyCount(); ++index) {
            const QColor color = ui::toneColor(static_cast<ui::Tone>(tones.value(index)), palette);
            const QByteArray place = QByteArray(theme) + ' ' + tones.key(index);
            QVERIFY2(contrast(color, palette.color(QPalette::Base)) >= 4.5, place.constData());
            QVERIFY2(contrast(color, palette.color(QPalette::Window)) >= 4.5, place.constData());
        }
    }
    appearance.setTheme(QStringLiteral("system"));
}

void TestLooks::everySettingHasItsOwnName()
{
    QSet<QString> names;
    for (int key = 0; key <= static_cast<int>(Settings::Key::InstancesSplitter); ++key) {
        const QString name = Settings::name(static_cast<Settings::Key>(key));
        QVERIFY(!names.contains(name));
        names.insert(name);
    }
    QCOMPARE(Settings::name(Settings::Key::LastSite), QStringLiteral("window/last-site"));
}

void TestLooks::settingsHaveDefaultsAndAreKept()
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        QCOMPARE(settings.value(Settings::Key::Theme).toString(), QStringLiteral("system"));
        QCOMPARE(settings.value(Settings::Key::ActivityOpen).toBool(), false);
        settings.setValue(Settings::Key::Theme, QStringLiteral("dark"));
    }
    Settings again(folder.path());
    QCOMPARE(again.value(Settings::Key::Theme).toString(), QStringLiteral("dark"));
    QCOMPARE(again.value(Settings::Key::Version).toInt(), Settings::currentVersion);
}

QTEST_MAIN(TestLooks)
#include "TestLooks.moc"
