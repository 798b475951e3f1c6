// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace quai::git {

/// Calls the library's own function to free what a pointer holds.
template <auto Free>
struct FreeWith
{
    template <class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};

/// A C object that one scope owns: CHandle<git_repository, &git_repository_free>. No function body frees by hand.
template <class T, auto Free>
using CHandle = std::unique_ptr<T, FreeWith<Free>>;

/// For parameters of the form T**: fills the handle when the full expression ends, so use the handle in the next
/// statement.
template <class Handle>
class OutPtr
{
public:
    explicit OutPtr(Handle &handle)
        : m_handle(handle)
    {
    }
    ~OutPtr() { m_handle.reset(m_raw); }
    OutPtr(const OutPtr &) = delete;
    OutPtr &operator=(const OutPtr &) = delete;
    operator typename Handle::pointer *() { return &m_raw; } // NOLINT(google-explicit-constructor): its purpose

private:
    Handle &m_handle;
    typename Handle::pointer m_raw = nullptr;
};

/// @param handle receives what the C function puts out
template <class Handle>
[[nodiscard]] OutPtr<Handle> outPtr(Handle &handle)
{
    return OutPtr<Handle>(handle);
}

} // namespace quai::git
