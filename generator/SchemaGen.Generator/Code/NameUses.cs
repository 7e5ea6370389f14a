using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Generator.Code;

/// <summary>Finds uses of changed members and types by name, including names that no longer exist.</summary>
internal sealed class NameUses(BaselineChanges changes)
{
    /// <summary>Returns the affected use of a name, if there is one.</summary>
    public IEnumerable<CodeUse> Find(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!changes.HasName(name.Identifier.ValueText) || name.IsPartOfStructuredTrivia())
        {
            return [];
        }

        SymbolInfo info = model.GetSymbolInfo(name, cancellationToken);
        CodeUse? use = info.Symbol switch
        {
            IPropertySymbol or IFieldSymbol => OfMember(name, info.Symbol, model, cancellationToken),
            INamedTypeSymbol type => OfType(name, type),
            null when info.CandidateSymbols.IsEmpty => OfNothing(name, model, cancellationToken),
            _ => null,
        };
        return use is null ? [] : [use];
    }

    private CodeUse? OfMember(IdentifierNameSyntax name, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        if (changes.Of(symbol.ContainingType, symbol.Name) is not { New: { } now } change)
        {
            return null;
        }

        MemberUse use = new(name, model, cancellationToken);
        if (change.Old is not { } old)
        {
            // A new member of a union may replace a member of its cases that had another type.
            CodeChange? former = use.Receiver is { } receiver
                ? TypesUpTo(receiver, symbol.ContainingType).Select(type => changes.Of(type, symbol.Name)).FirstOrDefault(static found => found is { New: null, Old: not null })
                : null;
            return former is null || former.Old == now ? null : Report(ChangeWords.Member(change, former.Old));
        }

        if (change.IsOtherMeaning)
        {
            return CodeUse.Changed(name, change, ChangeWords.Member(change));
        }

        return change.BecameNullable && (use.IsWritten || use.IsGuarded) ? null
            : change.IsPresence && !change.BecameNullable && !use.HasError ? null
            : Report(ChangeWords.Member(change));

        CodeUse? Report(string message) => use.HasError ? CodeUse.Broken(name, change, message)
            : use.IsChecked ? null
            : CodeUse.Changed(name, change, message);
    }

    private CodeUse? OfType(IdentifierNameSyntax name, INamedTypeSymbol type)
    {
        CodeChange? change = changes.Of(type).FirstOrDefault(static change => change.IsOtherType);
        return change is null ? null : CodeUse.Changed(name, change, ChangeWords.Type(change));
    }

    private CodeUse? OfNothing(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        string text = name.Identifier.ValueText;
        MemberUse use = new(name, model, cancellationToken);
        INamedTypeSymbol? owner = use.Receiver ?? model.GetEnclosingSymbol(name.SpanStart, cancellationToken)?.ContainingType;
        CodeChange? gone = owner is null ? null : TypesUpTo(owner, null).Select(type => changes.Of(type, text)).FirstOrDefault(static change => change is { New: null });
        if (gone is not null)
        {
            return CodeUse.Broken(name, gone, ChangeWords.Gone(gone, changes.Successor(gone)));
        }

        return use.Receiver is null && changes.GoneType(text) is { } type ? CodeUse.Broken(name, type, ChangeWords.Type(type)) : null;
    }

    private static IEnumerable<INamedTypeSymbol> TypesUpTo(INamedTypeSymbol type, INamedTypeSymbol? end)
    {
        for (INamedTypeSymbol? current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current, end); current = current.BaseType)
        {
            yield return current;
        }
    }
}
