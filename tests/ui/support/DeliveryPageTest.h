// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeDeliveryService.h"
#include "ui/common/OutputView.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/ModeBand.h"
#include "ui/delivery/StepFrame.h"

#include <QPushButton>
#include <QTest>

#include <memory>

namespace quai::test {

/// Tests of the delivery page, driven by clicks and keys, with a delivery in memory behind it: a new one for each.
class DeliveryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<FakeDeliveryService>();
        m_ask = std::make_unique<FakeAsk>();
        m_jobs = std::make_unique<ui::JobTracker>();
        m_page = std::make_unique<ui::DeliveryPage>(*m_service, FakeSite::declaration(), *m_jobs, *m_ask);
    }
    void cleanup()
    {
        m_page.reset();
        m_jobs.reset();
        m_service.reset();
        m_ask.reset();
    }

protected:
    [[nodiscard]] ui::StepFrame *frame(delivery::Step step) const
    {
        return m_page->findChild<ui::StepFrame *>(stepName(step));
    }
    [[nodiscard]] QPushButton *runButton(delivery::Step step) const
    {
        return frame(step)->findChild<QPushButton *>(QStringLiteral("run"));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] ui::ModeBand *band() const { return m_page->findChild<ui::ModeBand *>(); }
    [[nodiscard]] QString output() const { return m_page->findChild<ui::OutputView *>()->text(); }
    [[nodiscard]] bool idle() const
    {
        return m_page->controller().activity() == ui::DeliveryController::Activity::None;
    }
    void click(QPushButton *button)
    {
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), qPrintable(button->text() + button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void clickAndWait(QPushButton *button)
    {
        click(button);
        QTRY_VERIFY(idle());
    }
    void toDeliveryMode()
    {
        clickAndWait(runButton(delivery::Step::Syncback));
        clickAndWait(runButton(delivery::Step::Goback));
    }
    void open()
    {
        m_page->resize(1000, 700);
        m_page->show();
        QTRY_VERIFY(idle() && (m_page->controller().status() || m_page->controller().statusError()));
    }
    QList<delivery::Step> stepsThatRan() const
    {
        QList<delivery::Step> steps;
        for (const delivery::StepRequest &request : m_service->ran())
            steps.append(request.step);
        return steps;
    }

    std::unique_ptr<FakeDeliveryService> m_service;
    std::unique_ptr<FakeAsk> m_ask;
    std::unique_ptr<ui::JobTracker> m_jobs;
    std::unique_ptr<ui::DeliveryPage> m_page;
};

} // namespace quai::test
