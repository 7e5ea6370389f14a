using System.Globalization;

namespace SchemaGen.Compiler.Naming;

/// <summary>Allocates names that are unique without regard to case: file systems and people do not distinguish <c>Os</c> from <c>OS</c>.</summary>
internal sealed class NameAllocator
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, StatedName> _stated = new(StringComparer.OrdinalIgnoreCase);
    private readonly Action<StatedName, string>? _displaced;

    /// <param name="reserved">The unavailable names.</param>
    /// <param name="displaced">Called for each stated name that kept its best name from something else, with the name chosen instead.</param>
    public NameAllocator(IEnumerable<string> reserved, Action<StatedName, string>? displaced = null) =>
        (_taken, _displaced) = (new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase), displaced);

    /// <summary>Reserves a name if it is free.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Reserves a stated name if it is free.</summary>
    public bool TryTake(StatedName stated)
    {
        bool isFree = _taken.Add(stated.Name!);
        if (isFree)
        {
            _stated.Add(stated.Name!, stated);
        }

        return isFree;
    }

    /// <summary>Reserves and returns the first free candidate; if there is none, the last one with a number from 2.</summary>
    public string Take(params string?[] candidates)
    {
        string taken = TakeFree(candidates);
        if (_stated.Count > 0 && Array.Find(candidates, static candidate => candidate is not null) is { } best && best != taken && _stated.TryGetValue(best, out StatedName? stated))
        {
            _displaced?.Invoke(stated, taken);
        }

        return taken;
    }

    private string TakeFree(string?[] candidates)
    {
        string last = "";
        foreach (string? candidate in candidates)
        {
            if (candidate is not null)
            {
                last = candidate;
                if (_taken.Add(candidate))
                {
                    return candidate;
                }
            }
        }

        for (int number = 2; ; number++)
        {
            string numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
