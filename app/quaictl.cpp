// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Leave.h"
#include "app/ctl/Program.h"

#include <QGuiApplication>

#include <algorithm>
#include <string_view>

namespace {

/// Reports of sessions are laid out by Qt Gui, on no display; the other verbs do without its start.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool laysOut
        = std::any_of(argv, argv + argc, [](const char *word) { return std::string_view(word) == "session"; });
    if (!laysOut)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(int &argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quaictl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAI_VERSION));
    return quai::ctl::runProgram(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char *argv[])
{
    quai::leave(run(argc, argv));
}
