// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the window: makes everything once, hands it to whoever needs it, and waits for the end.
#include "app/Leave.h"
#include "app/gui/AppBackend.h"
#include "core/base/AppPaths.h"
#include "core/delivery/CurrentOperator.h"
#include "core/sites/KeychainSecretStore.h"
#include "core/sites/SiteStore.h"
#include "ui/common/DialogAsk.h"
#include "ui/common/Icons.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/Appearance.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

using namespace quai;

int run(int &argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAI_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("quai"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Quai"));

    const AppPaths paths = AppPaths::fromEnvironment();
    ui::Settings settings(paths.config);
    ui::Appearance appearance(application);
    appearance.setLanguage(settings.value(ui::Settings::Key::Language).toString());
    appearance.setTheme(settings.value(ui::Settings::Key::Theme).toString());

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("site"),
                                 QCoreApplication::translate("main", "The site to be shown first (its id)"),
                                 QStringLiteral("[site]"));
    parser.process(application);

    sites::SiteStore store(paths.sitesFile());
    sites::KeychainSecretStore secrets;
    AppBackend backend(delivery::currentOperator(), paths, secrets);
    ui::DialogAsk ask;
    ui::JobTracker jobs(settings.raw());
    ui::MainWindow window({store, secrets, backend, ask, jobs, settings, appearance});
    window.showSite(parser.positionalArguments().value(0));
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    leave(run(argc, argv));
}
