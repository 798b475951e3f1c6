// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/InstancesFixture.h"

#include "ui/instances/InstancesProxy.h"
#include "ui/instances/InstancesTable.h"

#include <QTest>

namespace quai::test {

void InstancesFixture::open(const QString &name)
{
    window.appearance.setLanguage(QStringLiteral("en"));
    const QString id = window.addSite(name);
    const Result<sites::Site> site = window.store.find(id);
    const auto maker = [this](const sites::Site &) -> std::unique_ptr<vmoodle::InstancesService> {
        if (real)
            return real();
        auto service = std::make_unique<FakeInstancesService>(rows);
        if (prepare)
            prepare(*service);
        registers.append(service.get());
        return service;
    };
    page = std::make_unique<ui::InstancesPage>(*site, maker, services, lines);
    page->resize(1280, 800);
    page->show();
}

bool InstancesFixture::show(const QString &name)
{
    open(name);
    return QTest::qWaitFor([this] { return page->instances().rowCount() >= rows; }, 5000);
}

int InstancesFixture::shown() const
{
    return page->table()->model()->rowCount();
}

QModelIndex InstancesFixture::cell(qint64 id, int column) const
{
    const auto *proxy = qobject_cast<const models::InstancesProxyModel *>(page->table()->model());
    return proxy->index(proxy->rowOf({window.store.sites().first().id, id}), column);
}

} // namespace quai::test
