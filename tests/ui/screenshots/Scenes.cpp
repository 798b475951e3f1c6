// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/Scenes.h"

#include "tests/support/Farm.h"
#include "tests/ui/screenshots/CodebaseScenes.h"
#include "ui/common/QuestionDialog.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/instances/EditDialog.h"
#include "ui/instances/InstancesPage.h"
#include "ui/instances/InstancesTable.h"
#include "ui/sessions/CloseSessionDialog.h"
#include "ui/sessions/MailDialog.h"
#include "ui/sessions/OpenSessionDialog.h"
#include "ui/sessions/ReportDialog.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/siteeditor/SiteEditor.h"
#include "ui/window/Appearance.h"
#include "ui/window/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

namespace quai::test {

namespace {

constexpr int waitMs = 20'000;
constexpr int settleMs = 250;

template <class Widget>
Widget *visible(const QWidget &parent, const QString &name)
{
    for (Widget *widget : parent.findChildren<Widget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool click(const QWidget &parent, const QString &name)
{
    auto *button = visible<QAbstractButton>(parent, name);
    if (button == nullptr || !QTest::qWaitFor([button] { return button->isEnabled(); }, waitMs)) {
        qWarning("no button %s that can be pressed", qPrintable(name));
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

} // namespace

Scenes::Scenes(ui::MainWindow &window, ui::Appearance &appearance, const Farm &farm, QDir folder, QString language)
    : m_window(window)
    , m_appearance(appearance)
    , m_farm(farm)
    , m_folder(std::move(folder))
    , m_language(std::move(language))
{
}

void Scenes::pictureOf(QWidget &widget, const QString &scene)
{
    for (const char *theme : {"light", "dark"}) {
        m_appearance.setTheme(QString::fromLatin1(theme));
        QTest::qWait(settleMs);
        widget.grab().save(
            m_folder.filePath(QStringLiteral("%1-%2-%3.png").arg(scene, m_language, QLatin1String(theme))));
    }
    m_appearance.setTheme(QStringLiteral("light"));
}

void Scenes::picture(const QString &scene)
{
    m_window.resize(1280, 800);
    pictureOf(m_window, scene);
    m_window.resize(1920, 1080);
    pictureOf(m_window, scene + QStringLiteral("-1920"));
    m_window.resize(1280, 800);
    QTest::qWait(settleMs);
}

bool Scenes::run()
{
    const bool read = QTest::qWaitFor(
        [this] {
            const auto *button = visible<QAbstractButton>(m_window, QStringLiteral("goToDelivery"));
            return button != nullptr && button->isEnabled();
        },
        waitMs);
    if (!read)
        return false;
    picture(QStringLiteral("dashboard-first"));
    if (!looksAtInstances() || !deliver() || !failsToUpdate() || !looksAtSessions() || !looksAtTheServer()
        || !editsTheSite())
        return false;
    if (!CodebaseScenes(m_window, [this](QWidget &widget, const QString &scene) { pictureOf(widget, scene); }).run())
        return false;
    m_window.showPage(QStringLiteral("dashboard"));
    QTest::qWait(1000);
    picture(QStringLiteral("dashboard"));
    return true;
}

bool Scenes::deliver()
{
    m_window.showPage(QStringLiteral("delivery"));
    if (!QTest::qWaitFor([this] { return visible<QAbstractButton>(m_window, QStringLiteral("planAll")) != nullptr; }))
        return false;
    QTest::qWait(1500);
    picture(QStringLiteral("delivery-production"));
    if (!clickRun(QStringLiteral("syncback")) || !clickRun(QStringLiteral("goback")))
        return false;
    picture(QStringLiteral("delivery-livraison"));
    if (!m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("40")}).error.isEmpty())
        return false;
    if (!clickRun(QStringLiteral("update")))
        return false;
    picture(QStringLiteral("delivery-updated"));
    const bool back = clickRun(QStringLiteral("backtoprod"));
    picture(QStringLiteral("delivery-done"));
    return back;
}

bool Scenes::failsToUpdate()
{
    if (!clickRun(QStringLiteral("syncback")) || !clickRun(QStringLiteral("goback")))
        return false;
    int status = 0;
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    m_farm.shell(QStringLiteral("echo '// by hand' >> '%1-GIT/index.php'").arg(site.servedPath()), &status);
    if (status != 0 || !clickRun(QStringLiteral("update")))
        return false;
    if (auto *fold = visible<QAbstractButton>(m_window, QStringLiteral("foldActivity")))
        fold->click();
    QTest::qWait(settleMs);
    picture(QStringLiteral("delivery-refused"));
    if (auto *fold = visible<QAbstractButton>(m_window, QStringLiteral("foldActivity")))
        fold->click();
    return true;
}

bool Scenes::clickRun(const QString &step)
{
    const auto *frame = visible<QWidget>(m_window, step);
    if (frame == nullptr || !click(*frame, QStringLiteral("run"))) {
        qWarning("step %s cannot be started", qPrintable(step));
        return false;
    }
    QTest::qWait(settleMs);
    if (!opensASession())
        return false;
    // Some steps ask for their plan first and then put a question about it.
    if (!waitForJobs() || !confirm()) {
        qWarning("step %s: the question stays open", qPrintable(step));
        return false;
    }
    return waitForJobs();
}

bool Scenes::confirm()
{
    const auto question = [this] { return m_window.findChild<ui::QuestionDialog *>(); };
    if (question() == nullptr)
        return true;
    pictureOf(*question(), QStringLiteral("question"));
    if (auto *field = question()->findChild<QWidget *>(QStringLiteral("field")))
        field->setProperty("text", m_farm.declaration(QStringLiteral("git")).name);
    return click(*question(), QStringLiteral("accept"))
        && QTest::qWaitFor([question] { return question() == nullptr; }, waitMs);
}

bool Scenes::waitForJobs()
{
    const auto *page = m_window.findChild<ui::DeliveryPage *>();
    if (page == nullptr)
        return false;
    auto &controller = const_cast<ui::DeliveryPage *>(page)->controller();
    using Activity = ui::DeliveryController::Activity;
    const bool idle = QTest::qWaitFor([&controller] { return controller.activity() == Activity::None; }, waitMs);
    QTest::qWait(1500); // the journal is read after it
    return idle;
}

bool Scenes::opensASession()
{
    auto *dialog = m_window.findChild<ui::OpenSessionDialog *>();
    if (dialog == nullptr)
        return true;
    dialog->findChild<QLineEdit *>(QStringLiteral("sessionTitle"))
        ->setText(QStringLiteral("Moodle 4.5.2 et le nouveau greffon de test"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("sessionDescription"))
        ->setPlainText(QStringLiteral("Version de sécurité ; ticket 4711."));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("sessionExpectedImpact"))
        ->setPlainText(QStringLiteral("Aucun pour les visiteurs."));
    pictureOf(*dialog, QStringLiteral("session-open"));
    return click(*dialog, QStringLiteral("accept"))
        && QTest::qWaitFor([this] { return m_window.findChild<ui::OpenSessionDialog *>() == nullptr; }, waitMs);
}

bool Scenes::looksAtSessions()
{
    m_window.showPage(QStringLiteral("sessions"));
    QTest::qWait(1500);
    picture(QStringLiteral("sessions"));
    if (!click(m_window, QStringLiteral("showSession")))
        return false;
    QTest::qWait(1500);
    picture(QStringLiteral("session"));
    if (!click(m_window, QStringLiteral("sessionReport")))
        return false;
    QTest::qWait(1500);
    auto *report = m_window.findChild<ui::ReportDialog *>();
    if (report == nullptr)
        return false;
    pictureOf(*report, QStringLiteral("session-report"));
    report->reject();
    if (!click(m_window, QStringLiteral("backToSessions")) || !click(m_window, QStringLiteral("mails")))
        return false;
    QTest::qWait(settleMs);
    auto *mails = m_window.findChild<ui::MailDialog *>();
    auto *tabs = mails->findChild<QTabWidget *>(QStringLiteral("mailTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        pictureOf(*mails, QStringLiteral("mails-%1").arg(tab + 1));
    }
    mails->reject();
    return closesTheSession();
}

bool Scenes::closesTheSession()
{
    if (!click(m_window, QStringLiteral("closeSession")))
        return false;
    QTest::qWait(settleMs);
    auto *dialog = m_window.findChild<ui::CloseSessionDialog *>();
    if (dialog == nullptr)
        return false;
    pictureOf(*dialog, QStringLiteral("session-close"));
    dialog->findChild<QLineEdit *>(QStringLiteral("sessionReason"))->setText(QStringLiteral("Suite demain"));
    const bool closed = click(*dialog, QStringLiteral("accept"))
        && QTest::qWaitFor([this] { return m_window.findChild<ui::CloseSessionDialog *>() == nullptr; }, waitMs);
    QTest::qWait(1500);
    return closed;
}

bool Scenes::looksAtTheServer()
{
    m_window.showPage(QStringLiteral("server"));
    const bool found = QTest::qWaitFor(
        [this] {
            const auto *facts = visible<QWidget>(m_window, QStringLiteral("serverFacts"));
            return facts != nullptr && facts->isVisible();
        },
        waitMs);
    QTest::qWait(3000);
    picture(QStringLiteral("server"));
    return found;
}

bool Scenes::looksAtInstances()
{
    m_window.showPage(QStringLiteral("instances"));
    const auto *page = m_window.findChild<ui::InstancesPage *>();
    if (page == nullptr || !QTest::qWaitFor([page] { return page->instances().rowCount() > 0; }, waitMs))
        return false;
    QTest::qWait(6000); // those in view are asked
    picture(QStringLiteral("instances"));
    page->table()->setCurrentIndex(page->table()->model()->index(0, models::InstancesModel::Name));
    QTest::keyClick(page->table(), Qt::Key_F2);
    QTest::qWait(settleMs);
    auto *editor = m_window.findChild<ui::EditDialog *>();
    if (editor == nullptr)
        return false;
    pictureOf(*editor, QStringLiteral("instance-editor"));
    const bool closed = click(*editor, QStringLiteral("cancelRow"));
    m_window.showPage(QStringLiteral("dashboard"));
    return closed;
}

bool Scenes::editsTheSite()
{
    auto *edit = m_window.findChild<QAction *>(QStringLiteral("editSite"));
    if (edit == nullptr)
        return false;
    edit->trigger();
    QTest::qWait(settleMs);
    auto *editor = m_window.findChild<ui::SiteEditor *>();
    if (editor == nullptr)
        return false;
    pictureOf(*editor, QStringLiteral("editor"));
    auto *tabs = editor->findChild<QTabWidget *>(QStringLiteral("siteFormTabs"));
    auto *templates = editor->findChild<QPlainTextEdit *>(QStringLiteral("templates"));
    if (tabs == nullptr || templates == nullptr)
        return false;
    tabs->setCurrentIndex(4);
    templates->setPlainText(QStringLiteral("config.php = /home/marie/quai/config.php.tpl"));
    QTest::qWait(settleMs);
    pictureOf(*editor, QStringLiteral("editor-templates"));
    templates->clear();
    tabs->setCurrentIndex(0);
    if (!click(*editor, QStringLiteral("testSite")))
        return false;
    QTest::qWait(4000);
    pictureOf(*editor, QStringLiteral("editor-tested"));
    return click(*editor, QStringLiteral("cancelSite"));
}

} // namespace quai::test
