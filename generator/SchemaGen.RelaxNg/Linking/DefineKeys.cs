namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Assigns unique names to the definitions of all grammars, because nested grammars can use the same names (section 4.18). A definition keeps
/// its name if it is in the outermost grammar or no other definition has the name. Other names are qualified by grammar: <c>domain/disk</c>.
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
