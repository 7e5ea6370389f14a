namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Finds the prefix and suffix that the names of a schema's definitions share, such as <c>db.</c> or <c>.element</c>, because they add no meaning. At least two thirds
/// of the names must share an affix, so that one more definition does not rename all others.
/// </summary>
internal static class SharedAffixes
{
    private const int Fewest = 3;
    private static readonly char[] Dividers = ['.', '_', '-'];

    /// <summary>Sets the word of each definition: its name without affixes.</summary>
    public static void Drop(IReadOnlyList<DefineShape> defines)
    {
        string prefix = Common(defines, static name => name.IndexOfAny(Dividers) is > 0 and int end ? name[..(end + 1)] : "");

        // In schemas of this style, definitions that are not elements have another suffix or none: topic.element, topic.attlist.
        string suffix = Common([.. defines.Where(static define => Unwrap(define.Body) is ElementShape)], static name => name.LastIndexOfAny(Dividers) is > 0 and int start ? name[start..] : "");
        foreach (DefineShape define in defines)
        {
            string word = WithoutInvented(define.Name);
            word = prefix.Length > 0 && word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length ? word[prefix.Length..] : word;
            word = suffix.Length > 0 && word.EndsWith(suffix, StringComparison.Ordinal) && word.Length > suffix.Length ? word[..^suffix.Length] : word;
            define.Word = word;
        }
    }

    // If a name equals the affix itself, the affix has a meaning: disk, disk-source, disk-target.
    private static string Common(IReadOnlyList<DefineShape> defines, Func<string, string> affixOf)
    {
        HashSet<string> names = new(defines.Select(static define => define.Name), StringComparer.Ordinal);
        IGrouping<string, string>? most = names.GroupBy(affixOf, StringComparer.Ordinal).Where(static group => group.Key.Length > 0)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return most is not null && most.Count() >= Fewest && most.Count() * 3 >= names.Count * 2 && !names.Contains(most.Key.Trim(Dividers)) ? most.Key : "";
    }

    // Schema translators name namespaces ns1, ns2 and so on.
    private static string WithoutInvented(string name) =>
        name.IndexOfAny(Dividers) is > 0 and int end && end + 1 < name.Length && NamespacePrefixes.IsInvented(name[..end]) ? name[(end + 1)..] : name;

    private static Shape Unwrap(Shape shape) => shape is RepeatShape repeat ? Unwrap(repeat.Content) : shape;
}
