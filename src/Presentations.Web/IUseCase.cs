namespace Presentations.Web;

/// <summary>Something that a person does here; every implementation is registered by one scan.</summary>
public interface IUseCase;
