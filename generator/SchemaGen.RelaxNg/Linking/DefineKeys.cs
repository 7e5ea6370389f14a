namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Gives the definitions of all grammars names that are unique: section 4.18 lets nested grammars use the same names. A definition of the
/// outermost grammar keeps its name, another one keeps it if nothing else has it; the rest is qualified by grammar: <c>domain/disk</c>.
/// </summary>
internal static class DefineKeys
{
    public static void Assign(IReadOnlyList<BoundDefine> defines, GrammarScope outermost)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (BoundDefine define in defines)
        {
            uses[define.Name] = (uses.TryGetValue(define.Name, out int count) ? count : 0) + 1;
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (BoundDefine define in defines)
        {
            if (uses[define.Name] == 1 || outermost.Find(define.Name) == define)
            {
                define.Key = define.Name;
                taken.Add(define.Key);
            }
        }

        foreach (BoundDefine define in defines.Where(define => uses[define.Name] > 1 && outermost.Find(define.Name) != define))
        {
            string qualified = define.Scope.Qualifier.Length == 0 ? define.Name : $"{define.Scope.Qualifier}/{define.Name}";
            define.Key = qualified;
            for (int number = 2; !taken.Add(define.Key); number++)
            {
                define.Key = $"{qualified}.{number}";
            }
        }
    }
}
