namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Finds what a schema's definitions have in common at the starts or ends of their names, as <c>db.</c> or <c>.element</c>: it tells nothing. At least two thirds
/// must share it, so that one more definition does not rename all others.
/// </summary>
internal static class SharedAffixes
{
    private const int Fewest = 3;
    private static readonly char[] Dividers = ['.', '_', '-'];

    /// <summary>Sets what each definition is called without affixes.</summary>
    public static void Drop(IReadOnlyList<DefineShape> defines)
    {
        string prefix = Common(defines, static name => name.IndexOfAny(Dividers) is > 0 and int end ? name[..(end + 1)] : "");

        // What is no element has another suffix in schemas of this style, or none: topic.element, topic.attlist.
        string suffix = Common([.. defines.Where(static define => Unwrap(define.Body) is ElementShape)], static name => name.LastIndexOfAny(Dividers) is > 0 and int start ? name[start..] : "");
        foreach (DefineShape define in defines)
        {
            string word = WithoutInvented(define.Name);
            word = prefix.Length > 0 && word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length ? word[prefix.Length..] : word;
            word = suffix.Length > 0 && word.EndsWith(suffix, StringComparison.Ordinal) && word.Length > suffix.Length ? word[..^suffix.Length] : word;
            define.Word = word;
        }
    }

    // A name that is the affix itself says that it means something: disk, disk-source, disk-target.
    private static string Common(IReadOnlyList<DefineShape> defines, Func<string, string> affixOf)
    {
        HashSet<string> names = new(defines.Select(static define => define.Name), StringComparer.Ordinal);
        IGrouping<string, string>? most = names.GroupBy(affixOf, StringComparer.Ordinal).Where(static group => group.Key.Length > 0)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return most is not null && most.Count() >= Fewest && most.Count() * 3 >= names.Count * 2 && !names.Contains(most.Key.Trim(Dividers)) ? most.Key : "";
    }

    // Tools that translate schemas call namespaces ns1, ns2 and so on.
    private static string WithoutInvented(string name) =>
        name.IndexOfAny(Dividers) is > 0 and int end && end + 1 < name.Length && NamespacePrefixes.IsInvented(name[..end]) ? name[(end + 1)..] : name;

    private static Shape Unwrap(Shape shape) => shape is RepeatShape repeat ? Unwrap(repeat.Content) : shape;
}
