namespace SchemaGen.RelaxNg.Linking;

/// <summary>The graph of files through <c>include</c> and <c>externalRef</c>, without cycles (sections 4.6 and 4.7).</summary>
internal sealed class FileGraph
{
    private readonly Dictionary<string, HashSet<string>> _targets = new(StringComparer.Ordinal);

    /// <summary>Adds that one file leads to another; false if that would close a circle.</summary>
    public bool TryAdd(string from, string to)
    {
        if (!_targets.TryGetValue(from, out HashSet<string>? targets))
        {
            targets = new HashSet<string>(StringComparer.Ordinal);
            _targets.Add(from, targets);
        }

        return targets.Contains(to) || (!LeadsTo(to, from) && targets.Add(to));
    }

    private bool LeadsTo(string from, string to)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { from };
        Stack<string> pending = new(seen);
        while (pending.Count > 0)
        {
            string file = pending.Pop();
            if (file == to)
            {
                return true;
            }

            foreach (string target in _targets.TryGetValue(file, out HashSet<string>? targets) ? targets : [])
            {
                if (seen.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return false;
    }
}
