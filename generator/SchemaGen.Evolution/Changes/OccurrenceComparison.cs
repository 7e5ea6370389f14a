using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Allowances;

namespace SchemaGen.Evolution.Changes;

/// <summary>Compares the occurrences of attributes and children.</summary>
internal static class OccurrenceComparison
{
    /// <summary>The change of a symbol; null for none.</summary>
    public static ChangeKind? Compare(Symbol symbol, (int Minimum, int Maximum) old, (int Minimum, int Maximum) @new)
    {
        if (old == @new)
        {
            return null;
        }

        bool isAttribute = symbol.IsAttribute;
        return (old.Maximum, @new.Maximum) switch
        {
            (0, _) => isAttribute ? ChangeKind.AttributeAdded : ChangeKind.ElementAdded,
            (_, 0) => isAttribute ? ChangeKind.AttributeRemoved : ChangeKind.ElementRemoved,
            _ when @new.Minimum > 0 && old.Minimum == 0 => isAttribute ? ChangeKind.AttributeRequired : ChangeKind.ElementRequired,
            _ when @new.Minimum == 0 && old.Minimum > 0 => isAttribute ? ChangeKind.AttributeOptional : ChangeKind.ElementOptional,
            _ when @new.Maximum > old.Maximum || @new.Minimum < old.Minimum => ChangeKind.ElementRepeatable,
            _ => ChangeKind.ElementLimited,
        };
    }

    /// <summary>What has to be allowed in addition, so that a symbol may occur as often as in the other version; nothing if it may.</summary>
    public static ImmutableArray<(AllowanceKind Kind, Symbol? Symbol)> Allowances(Symbol symbol, (int Minimum, int Maximum) wanted, (int Minimum, int Maximum) own)
    {
        ImmutableArray<(AllowanceKind, Symbol?)> allowances = wanted.Minimum < own.Minimum ? [(AllowanceKind.Missing, symbol)] : [];
        return wanted.Maximum <= own.Maximum ? allowances : allowances.Add((own.Maximum == 0 ? AllowanceKind.Extra : AllowanceKind.Repeated, symbol));
    }

    /// <summary>The change in words.</summary>
    public static string Describe(ChangeKind kind, Symbol symbol, (int Minimum, int Maximum) old, (int Minimum, int Maximum) @new) => kind switch
    {
        ChangeKind.AttributeAdded or ChangeKind.ElementAdded => $"{symbol.Words} {Are(symbol)} new{(@new.Minimum > 0 ? " and required" : "")}",
        ChangeKind.AttributeRemoved or ChangeKind.ElementRemoved => $"{symbol.Words} {Are(symbol)} not allowed any more",
        ChangeKind.AttributeRequired => $"{symbol.Words} is required now",
        ChangeKind.AttributeOptional => $"{symbol.Words} is optional now",
        ChangeKind.ElementRequired => $"{symbol.Words} is required now{Counts(old, @new)}",
        ChangeKind.ElementOptional => $"{symbol.Words} is optional now{Counts(old, @new)}",
        _ => $"{symbol.Words} may occur {Count(@new)}, not {Count(old)}",
    };

    private static string Are(Symbol symbol) => symbol.IsWildcard ? "are" : "is";

    /// <summary>Said of a change of the minimum only where the maximum changed, too.</summary>
    private static string Counts((int Minimum, int Maximum) old, (int Minimum, int Maximum) @new) =>
        old.Maximum == @new.Maximum ? "" : $", {Count(@new)} instead of {Count(old)}";

    private static string Count((int Minimum, int Maximum) times) => times switch
    {
        (0, 1) => "at most once",
        (1, 1) => "once",
        (0, ContentProfile.Unbounded) => "any number of times",
        (1, ContentProfile.Unbounded) => "once or more",
        (_, ContentProfile.Unbounded) => $"{times.Minimum} times or more",
        _ when times.Minimum == times.Maximum => $"{times.Minimum} times",
        _ => $"{times.Minimum} to {times.Maximum} times",
    };
}
