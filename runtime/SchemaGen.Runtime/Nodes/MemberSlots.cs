using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>
/// What the members of an object hold. Only what there is takes room: classes have many members, objects few. A bit for each slot tells whether
/// it holds something; the values stand side by side in the order of the slots, the first two without an array.
/// </summary>
internal struct MemberSlots
{
    // The slots from here on share the last bit: what it stands for is an array of theirs.
    private const int FirstFar = 63;

    // So many values need no array.
    private const int Inline = 2;

    private ulong _held;
    private object? _first;
    private object? _second;
    private object?[]? _more;

    /// <summary>The content of a slot; null for none.</summary>
    public object? this[int slot]
    {
        readonly get => slot < FirstFar ? Find(slot) : FindFar(slot - FirstFar);
        set
        {
            // A document mostly has them in the order of the schema, and with it of the slots.
            if (slot < FirstFar && _held >> slot == 0 && value is not null)
            {
                Append(slot, value);
            }
            else if (slot >= FirstFar)
            {
                SetFar(slot - FirstFar, value);
            }
            else if ((_held & (1UL << slot)) != 0 && value is not null)
            {
                At(IndexOf(slot)) = value;
            }
            else
            {
                Change(slot, value);
            }
        }
    }

    /// <summary>The next slot that holds something; -1 if there is none.</summary>
    /// <param name="slot">Where to begin.</param>
    public readonly int NextHeld(int slot)
    {
        if (slot < FirstFar)
        {
            ulong later = _held & (ulong.MaxValue << slot);
            if (later == 0)
            {
                return -1;
            }

            slot = BitOperations.TrailingZeroCount(later);
            if (slot < FirstFar)
            {
                return slot;
            }
        }

        for (int length = Find(FirstFar) is object?[] far ? FirstFar + far.Length : 0; slot < length; slot++)
        {
            if (FindFar(slot - FirstFar) is not null)
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>Replaces what there is.</summary>
    /// <param name="replace">Gives for each value another one.</param>
    public void Replace(Func<object, object> replace)
    {
        int count = BitOperations.PopCount(_held);
        for (int i = 0; i < count; i++)
        {
            ref object? value = ref At(i);
            if (value is object?[] far)
            {
                for (int j = 0; j < far.Length; j++)
                {
                    far[j] = far[j] is { } item ? replace(item) : null;
                }
            }
            else
            {
                value = replace(value!);
            }
        }
    }

    /// <summary>A copy that shares the values.</summary>
    public readonly MemberSlots Copy()
    {
        int more = BitOperations.PopCount(_held) - Inline;
        MemberSlots copy = this with { _more = more > 0 ? _more.AsSpan(0, more).ToArray() : null };
        if (Find(FirstFar) is object?[] far)
        {
            copy.At(IndexOf(FirstFar)) = far.Clone();
        }

        return copy;
    }

    /// <summary>A start for another object that only adds members, and never replaces or removes one. For a <see cref="Copy"/>, which has no spare room.</summary>
    public readonly MemberSlots Share() => _held >> FirstFar == 0 ? this : Copy();

    private readonly object? Find(int slot)
    {
        ulong bit = 1UL << slot;
        if ((_held & bit) == 0)
        {
            return null;
        }

        int index = BitOperations.PopCount(_held & (bit - 1));
        return index switch
        {
            0 => _first,
            1 => _second,
            _ => _more![index - Inline],
        };
    }

    private readonly object? FindFar(int index) => Find(FirstFar) is object?[] far && index < far.Length ? far[index] : null;

    private void Append(int slot, object value)
    {
        int count = BitOperations.PopCount(_held);
        _held |= 1UL << slot;
        if (count == 0)
        {
            _first = value;
        }
        else if (count == 1)
        {
            _second = value;
        }
        else
        {
            MakeRoom(count + 1);
            _more![count - Inline] = value;
        }
    }

    private readonly int IndexOf(int slot) => BitOperations.PopCount(_held & ((1UL << slot) - 1));

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref object? At(int index)
    {
        if (index < Inline)
        {
            return ref index == 0 ? ref _first : ref _second;
        }

        return ref _more![index - Inline];
    }

    // A slot gets its first value, or loses its value: those behind it move.
    private void Change(int slot, object? value)
    {
        ulong bit = 1UL << slot;
        int index = IndexOf(slot);
        int count = BitOperations.PopCount(_held);
        if (value is not null)
        {
            MakeRoom(count + 1);
            for (int i = count; i > index; i--)
            {
                At(i) = At(i - 1);
            }

            At(index) = value;
            _held |= bit;
        }
        else if ((_held & bit) != 0)
        {
            for (int i = index; i < count - 1; i++)
            {
                At(i) = At(i + 1);
            }

            At(count - 1) = null;
            _held &= ~bit;
        }
    }

    private void MakeRoom(int count)
    {
        int needed = count - Inline;
        int length = _more?.Length ?? 0;
        if (needed > length)
        {
            Array.Resize(ref _more, (length * 2) + Inline);
        }
    }

    private void SetFar(int index, object? value)
    {
        object?[] far = (object?[]?)Find(FirstFar) ?? [];
        if (index >= far.Length)
        {
            if (value is null)
            {
                return;
            }

            Array.Resize(ref far, Math.Max(index + 1, far.Length * 2));
            Change(FirstFar, null);
            Change(FirstFar, far);
        }

        far[index] = value;
    }
}
