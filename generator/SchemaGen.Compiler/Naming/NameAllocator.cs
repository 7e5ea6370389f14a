using System.Globalization;

namespace SchemaGen.Compiler.Naming;

/// <summary>Gives out names that are unique without regard to case: file systems and people do not tell <c>Os</c> from <c>OS</c>.</summary>
internal sealed class NameAllocator
{
    private readonly HashSet<string> _taken;

    public NameAllocator(IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name, if it is free.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes the first candidate that is free; if none is, the last one with a number from 2.</summary>
    public string Take(params string?[] candidates)
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
