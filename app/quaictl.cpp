// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quaictl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAI_VERSION));
    return quai::ctl::runProgram(QCoreApplication::arguments());
}
